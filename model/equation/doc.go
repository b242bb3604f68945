// Package equation reads the equations of outputs.csv and workings.csv, and
// holds them against runs. The notation is made to be read; expr, an evaluator
// that knows nothing of the model, does the arithmetic. What the tests of this
// package cannot make come out to a billionth is not shown as an equation.
//
// # The notation
//
// A text is one expression, or several with the time for which each stands,
// parted by semicolons; the first that fits the quarter counts:
//
//	in the record: A; after it: B
//	in 2023Q1: A; B
//
// "given" instead of an expression says that the path comes from the record
// there. A text that begins "in words:" is described, not checked, and ends with
// the reason: "(not checked: why)".
//
// Names. Ids of levers, parameters, outputs and workings stand as they are, and
// mean the quarter's value; a lever's is the one in force: its default in the
// record, moved by a shock while that lasts. ACTOR.VALUE is a value of actors.csv
// (openai.cash). A lever's choice is a name too (shock = growth_scare).
//
//	id[−1]          the quarter before; id[−4] a year before
//	id[−1 or X]     the same, and X where the run had not begun
//	default(id)     a lever's default
//	first(id)       in 2023Q1
//	last(id)        in the last quarter of the record
//	cum(id)         added up since 2023Q1
//	usual(id[−1])   in the run with every lever at its default
//	twin(id)        in the run without vendor finance after the record
//	quarter         quarters since 2023Q1; years: the same in years
//	years_after     years since the end of the record, 0 in it
//	years_left      years to the end of the record, 0 after it
//
// Arithmetic is + − × ÷ ^ ( ), comparison < > ≤ ≥ =, with "if A then B else C",
// "and", "or". Functions: min, max, exp, ln, log10, clamp(x, low, high) and
//
//	ratio(a, b, c)       a ÷ b, and c where b is not above zero
//	sum(lab.*.revenue)   over every name that fits all the stars within
//	largest(4, x.*)      the sum of the four largest
//	annuity(r, n)        yearly payment that returns 1 with interest r in n years
//	over(id, n)          the last n quarters added up, of the earliest the part within n
//	left(id, n)          the same, each less 1/n of itself for every quarter of age
//	trailing(s, a)       mean of the last four observations known of series s, actor a
//	observed(s)          the quarter's observation of series s
//	contracts_due(a)     what actor a's firm contracts bring due (commitments.csv)
//	contracts_between(a, b)  the same with actor b alone
//	contracts_share(a, b)    actor b's part of what a's bring due, 0 where nothing is
//	contracts_left(a)    what those signed by then bring due later
//	paid(a, b)           what a paid b in the quarter's record (payments.csv)
//	rounds(a)            the quarter's dated rounds of lab a, in cash, without Nvidia's
//	credits_given(a)     the same in computing credits
package equation
