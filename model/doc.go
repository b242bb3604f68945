// Package model is the economy of the AI-investment boom, quarter by quarter,
// as accounts that must balance: who pays whom, with whose money, for capacity
// that ages and needs power. It returns ids and numbers, never sentences.
//
// # A quarter
//
// run.quarter is the table of contents. Outside pools get their stated incomes;
// people learn (expectations.go); labs set prices, sell and plan (demand.go);
// rents move (rent.go); labs are billed, funded, and pay (labs.go, funding.go);
// clouds pay what comes before building (clouds.go); owners plan, order, and
// build halls and chips (building.go, clouds.go, vintages.go); books are written
// down (books.go); Nvidia and suppliers pay (outside.go); sites are connected
// (power.go); values are marked, and the rest of the economy moves with them
// (economy.go). Flows use the state of the quarter before; stocks move last.
//
// # Where it departs from the usual
//
// Prices. A lab's price is P = (1 - subsidy) × planned full cost per unit. Up to
// the end of the record the subsidy is what a land-grab leaves uncovered: budgets
// follow the whole market, not a lab's own sales. After it, the lever and its
// fade set the subsidy and the budget follows by a stated response, since with
// demand near unit elasticity no price alone can cover a fixed budget.
//
// The record's gaps. A gap in a lab's revenue is absorbed by the stock of
// adoption it belongs to, and only the mean step of its last two years fades on
// after the record: a level that faded would take customers away again. A gap in
// Nvidia's revenue is a gap in a flow, in orders and in what makers can ship: as a
// gap in the chips that owners want to hold it would, in fading, send machines
// back, and a fall of a few per cent in the stock is a fall of a fifth in sales.
// Gaps in the clouds' other and building expenses fade as levels.
//
// What is not fitted. What people expected when 2023 began, and how fast makers
// of chips can grow, are taken from what was said at the time. Fitted on a short
// record they trade places with the owners' response and with the makers' first
// capacity; the fits are equally good and the forecasts far apart, since it is
// they that decide when the queue for chips ends.
//
// The economy at large. Building and the wealth in AI shares lift the rest of the
// economy above its path, and a fall of either lowers it; the gap closes as
// people and money find other work. A quarter later users' spending on AI and the
// clouds' other business answer to it. The record's GDP holds this already, so
// that the gap counts from its end.
//
// Growth as planners see it. Owners judge growth by the market as a whole, and
// build for contracts they have signed; judging each by its own past made the
// search for parameters stick and the halls lurch.
//
// Vintages. The hazard of retirement strikes every vintage alike, so survivors
// are what was placed times one running product, and the work of the whole fleet
// is one running sum.
//
// The state is also the issuer of money in the balance sheets: money is a stock
// that no sector of this model makes.
//
// # Two runs
//
// The free run (FreeRun) starts in 2023Q1 with no add-factors and no recorded
// rounds; the fit is judged on it. The anchored run, from which everything shown
// starts, has the observed flows imposed up to the end of the record (anchor.go).
package model
