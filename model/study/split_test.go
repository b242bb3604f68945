package study

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"bubblescope/data"
	"bubblescope/model"
)

// game is a worth for every set of n players.
func game(t *rapid.T, n int) []float64 {
	return rapid.SliceOfN(rapid.Float64Range(-100, 100), 1<<n, 1<<n).Draw(t, "worth")
}

func sum(v []float64) (s float64) {
	for _, x := range v {
		s += x
	}
	return s
}

func agree(a, b, by float64) bool { return math.Abs(a-b) <= by }

// Shares add up, exactly or sampled; a player who adds nothing gets nothing; two
// who add the same get the same; and shares of a sum of games are sums of
// shares. These four leave no other way to share than Shapley's.
func TestSharesAreFair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 6).Draw(t, "players")
		v, w := game(t, n), game(t, n)
		worth := func(set uint64) float64 { return v[set] }
		got := shapley(n, worth)
		if !agree(sum(got), v[len(v)-1]-v[0], 1e-9) {
			t.Fatalf("shares %v add up to %v, not to %v", got, sum(got), v[len(v)-1]-v[0])
		}
		both := shapley(n, func(set uint64) float64 { return v[set] + w[set] })
		other := shapley(n, func(set uint64) float64 { return w[set] })
		for i := range both {
			if !agree(both[i], got[i]+other[i], 1e-9) {
				t.Fatalf("player %d: %v of both games, %v and %v of each", i, both[i], got[i], other[i])
			}
		}
		dummy := shapley(n+1, func(set uint64) float64 { return v[set&(1<<n-1)] })
		if dummy[n] != 0 || !agree(sum(dummy), sum(got), 1e-9) {
			t.Fatalf("a player who adds nothing gets %v", dummy[n])
		}
		twins := shapley(n+1, func(set uint64) float64 { // the last two of n+1 count as one, whichever is in
			either := set&(1<<(n-1)) | set>>1&(1<<(n-1))
			return v[set&(1<<(n-1)-1)|either]
		})
		if !agree(twins[n], twins[n-1], 1e-9) {
			t.Fatalf("players who add the same get %v and %v", twins[n-1], twins[n])
		}
	})
}

// Sampled shares add up without being scaled, and all orders of few players
// give the exact ones.
func TestSampledSharesAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 7).Draw(t, "players")
		v := game(t, n)
		random := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		var orders [][]int
		for range 8 {
			orders = append(orders, random.Perm(n), random.Perm(n))
		}
		got, _ := sampledShares(n, orders, func(set uint64) float64 { return v[set] })
		if !agree(sum(got), v[len(v)-1]-v[0], 1e-9) {
			t.Fatalf("sampled shares add up to %v, not to %v", sum(got), v[len(v)-1]-v[0])
		}
	})
	v := []float64{0, 1, 5, 9, -2, 4, 8, 20}
	worth := func(set uint64) float64 { return v[set] }
	all := [][]int{{0, 1, 2}, {2, 1, 0}, {0, 2, 1}, {1, 2, 0}, {1, 0, 2}, {2, 0, 1}}
	got, _ := sampledShares(3, all, worth)
	for i, want := range shapley(3, worth) {
		if !agree(got[i], want, 1e-12) {
			t.Errorf("player %d gets %v of all orders, exactly %v", i, got[i], want)
		}
	}
}

// moves gives random places to so many levers, or to all.
func randomMoves(t testing.TB, m *model.Model, r *rand.Rand, n int) model.Settings {
	t.Helper()
	s := m.Defaults()
	for _, i := range r.Perm(len(m.Levers()))[:n] {
		s[i] = m.Notch(i, r.IntN(m.Notches(i)+1))
	}
	return s
}

func outputFigure(m *model.Model, id string) Figure {
	return OutputFigure(m, m.OutputIndex(id), 20, 23)
}

func split(t testing.TB, m *model.Model, p *Plan, of Figure, workers int) Split {
	t.Helper()
	s, err := SplitChange(t.Context(), m, p, of, workers)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Of any output and mark, and of any number of levers, the parts add up to what
// two runs say, to the last bits; and one worker finds what four do.
func TestPartsAddUp(t *testing.T) {
	m, r := theModel(t), rand.New(rand.NewPCG(31, 32))
	room := m.NewResult()
	for _, n := range []int{0, 1, 2, 5, 9} {
		from, to := m.Defaults(), randomMoves(t, m, r, n)
		p := NewPlan(m, from, to, 1)
		for _, of := range []Figure{outputFigure(m, "labs.operating_loss"), OutputFigure(m, r.IntN(len(m.Outputs())), 30, 30)} {
			one, many := split(t, m, p, of, 1), split(t, m, p, of, 4)
			if !reflect.DeepEqual(one, many) {
				t.Fatalf("%d levers: one worker finds %+v, four %+v", n, one, many)
			}
			before, after := of.run(m, room, from), of.run(m, room, to)
			if one.From != before || one.To != after {
				t.Errorf("%d levers: from %v to %v, runs say %v and %v", n, one.From, one.To, before, after)
			}
			total := 0.0
			for _, part := range one.Parts {
				total += part.Value
			}
			if !agree(total, after-before, 1e-9*max(1, math.Abs(after), math.Abs(before))) {
				t.Errorf("%d levers: parts make %v, the change is %v", n, total, after-before)
			}
		}
	}
}

// One lever has the whole change; one that does nothing has exactly none of it.
func TestInertLeverHasNoPart(t *testing.T) {
	m := theModel(t)
	s := m.Defaults()
	s[m.LeverIndex("gpu_life")] = 3
	loss := outputFigure(m, "labs.operating_loss")
	alone := split(t, m, NewPlan(m, m.Defaults(), s, 1), loss, 2)
	if len(alone.Parts) != 1 || alone.Parts[0].Value != alone.Change() || alone.Change() < 5 {
		t.Fatalf("one lever: %+v", alone)
	}
	s[m.LeverIndex("book_life")] = 3 // moves the books and nothing else
	s[m.LeverIndex("shock_size")] = 1
	s[m.LeverIndex("shock_quarter")] = 20 // no shock
	both := split(t, m, NewPlan(m, m.Defaults(), s, 1), loss, 2)
	if len(both.Parts) != 3 || both.Parts[0].Value != alone.Change() {
		t.Fatalf("with levers that do nothing: %+v, alone %+v", both, alone)
	}
	for _, p := range both.Parts[1:] {
		if p.Value != 0 || p.Alone != 0 {
			t.Errorf("levers %v do nothing and get %v, alone %v", p.Levers, p.Value, p.Alone)
		}
	}
}

// The levers of a shock are one player, whichever of them differ.
func TestShockIsOnePlayer(t *testing.T) {
	m := theModel(t)
	s := m.Defaults()
	kind, quarter, size := m.LeverIndex("shock"), m.LeverIndex("shock_quarter"), m.LeverIndex("shock_size")
	s[m.LeverIndex("power_supply")] = 2
	s[kind], s[quarter], s[size] = 1, 20, 0.9
	p := NewPlan(m, m.Defaults(), s, 1)
	if len(p.players) != 2 || !reflect.DeepEqual(p.players[1], []int{kind, quarter, size}) {
		t.Fatalf("players %v", p.players)
	}
	if s := split(t, m, p, outputFigure(m, "clouds.capex"), 2); s.Worlds != 4 || s.Parts[0].Value == 0 || s.Parts[1].Value == 0 {
		t.Errorf("%+v", s)
	}
}

// Sampled parts of few levers lie where the exact ones do, by their own errors.
func TestSampledMeetsExact(t *testing.T) {
	m, r := theModel(t), rand.New(rand.NewPCG(33, 34))
	of, far, parts := outputFigure(m, "nvidia.datacenter_revenue"), 0, 0
	for range 4 {
		exact := NewPlan(m, m.Defaults(), randomMoves(t, m, r, 7), 1)
		sampled := &Plan{from: exact.from, to: exact.to, players: exact.players, at: map[uint64]int{}}
		sampled.need(0)
		sampled.need(sampled.all())
		sampled.sample(5)
		want := map[int]Part{}
		for _, p := range split(t, m, exact, of, 2).Parts {
			want[p.Levers[0]] = p
		}
		for _, p := range split(t, m, sampled, of, 2).Parts {
			w := want[p.Levers[0]]
			if p.Alone != w.Alone {
				t.Errorf("lever %d alone: %v and %v", p.Levers[0], p.Alone, w.Alone)
			}
			parts++
			if !agree(p.Value, w.Value, 2*p.Error+1e-9) {
				far++
			}
			if !agree(p.Value, w.Value, 5*p.Error+1e-9) {
				t.Errorf("lever %d: sampled %v ± %v, exactly %v", p.Levers[0], p.Value, p.Error, w.Value)
			}
		}
	}
	if far > parts/5 {
		t.Errorf("%d of %d parts lie beyond two standard errors", far, parts)
	}
}

// The errors of many levers are small against the largest part, and another
// seed gives the same parts within them.
func TestErrorsOfManyLeversAreSmall(t *testing.T) {
	m, r := theModel(t), rand.New(rand.NewPCG(35, 36))
	to := randomMoves(t, m, r, len(m.Levers()))
	of := outputFigure(m, "labs.operating_loss")
	a, b := split(t, m, NewPlan(m, m.Defaults(), to, 1), of, 2), split(t, m, NewPlan(m, m.Defaults(), to, 2), of, 2)
	if a.Orders != 2*samplePairs || a.Parts[0].Error > 0.15*abs(a.Parts[0].Value) || a.Parts[0].Error == 0 {
		t.Errorf("%d orders, largest part %+v", a.Orders, a.Parts[0])
	}
	other, total := map[int]Part{}, 0.0
	for _, p := range b.Parts {
		other[p.Levers[0]] = p
		total += p.Value
	}
	if !agree(total, b.Change(), 1e-9) {
		t.Errorf("sampled parts make %v, the change is %v", total, b.Change())
	}
	for _, p := range a.Parts {
		o := other[p.Levers[0]]
		if !agree(p.Value, o.Value, 5*math.Hypot(p.Error, o.Error)+1e-9) {
			t.Errorf("levers %v: %v ± %v by one seed, %v ± %v by another", p.Levers, p.Value, p.Error, o.Value, o.Error)
		}
	}
}

// A mark that never comes counts as the quarter after the last, so that its
// parts add up too.
func TestMarksAreSplit(t *testing.T) {
	m := theModel(t)
	s := m.Defaults()
	s[m.LeverIndex("subsidy_fade")], s[m.LeverIndex("training_growth")] = 0, 4
	even, ok := MarkFigure("break_even")
	if _, none := MarkFigure("revolution"); !ok || none {
		t.Fatal("marks by their ids")
	}
	got := split(t, m, NewPlan(m, m.Defaults(), s, 1), even, 2)
	if got.To != model.Quarters || got.From >= model.Quarters || !agree(got.Parts[0].Value+got.Parts[1].Value, got.Change(), 1e-9) {
		t.Errorf("%+v", got)
	}
	for _, id := range MarkIDs() {
		if _, ok := MarkFigure(id); !ok {
			t.Errorf("%s has no figure", id)
		}
	}
	if Counted(data.None) != model.Quarters || Counted(7) != 7 {
		t.Error("marks are miscounted")
	}
}

// The twin run is made for the one output that needs it.
func TestTwinIsSplit(t *testing.T) {
	m := theModel(t)
	s := m.Defaults()
	s[m.LeverIndex("vendor_finance")] = 0.9
	got := split(t, m, NewPlan(m, m.Defaults(), s, 1), outputFigure(m, "nvidia.circular_marginal"), 1)
	if got.Change() == 0 || got.Parts[0].Value != got.Change() {
		t.Errorf("%+v", got)
	}
}

func TestSplitGivesUp(t *testing.T) {
	m, r := theModel(t), rand.New(rand.NewPCG(37, 38))
	p := NewPlan(m, m.Defaults(), randomMoves(t, m, r, 20), 1)
	ctx, cancel := context.WithCancel(t.Context())
	runs := 0
	of := Figure{Read: func(*model.Result) float64 {
		if runs++; runs == 3 {
			cancel()
		}
		return 0
	}}
	if _, err := SplitChange(ctx, m, p, of, 1); !errors.Is(err, context.Canceled) || runs != 3 {
		t.Errorf("after %d runs: %v", runs, err)
	}
	for name, read := range map[string]func(*model.Result) float64{
		"no number": func(*model.Result) float64 { return math.NaN() },
		"infinite":  func(*model.Result) float64 { return math.Inf(1) },
	} {
		if _, err := SplitChange(t.Context(), m, p, Figure{Read: read}, 2); !errors.Is(err, ErrNoFigure) {
			t.Errorf("%s: %v", name, err)
		}
	}
	broken := Figure{Read: func(*model.Result) float64 { panic("broken") }}
	if _, err := SplitChange(t.Context(), m, p, broken, 2); err == nil {
		t.Error("a panic in a run is not told")
	}
}

func BenchmarkSplit(b *testing.B) {
	m, r := theModel(b), rand.New(rand.NewPCG(39, 40))
	of := outputFigure(m, "labs.operating_loss")
	for name, n := range map[string]int{"exact8": 8, "sampled12": 12, "sampledAll": len(m.Levers())} {
		s := m.Defaults()
		for _, i := range r.Perm(len(m.Levers()) - 3)[:min(n, len(m.Levers())-3)] { // shocks stand last
			s[i] = m.Nudge(s[i], i, -1)
			if s[i] == m.Defaults()[i] {
				s[i] = m.Nudge(s[i], i, +1)
			}
		}
		p := NewPlan(m, m.Defaults(), s, 1)
		for _, workers := range []int{1, 2} {
			b.Run(name+"/"+string(rune('0'+workers)), func(b *testing.B) {
				for b.Loop() {
					split(b, m, p, of, workers)
				}
				b.ReportMetric(float64(p.Len()), "worlds/op")
			})
		}
	}
}

// Rounded parts add up to what the rounded ends say, none is a unit off, and
// nothing stays nothing.
func TestRoundedPartsAddUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := Split{From: rapid.Float64Range(-500, 500).Draw(t, "from")}
		s.To = s.From
		for range rapid.IntRange(1, 9).Draw(t, "parts") {
			v := rapid.OneOf(rapid.Just(0.0), rapid.Float64Range(-80, 80)).Draw(t, "part")
			s.Parts, s.To = append(s.Parts, Part{Value: v}), s.To+v
		}
		unit := math.Pow10(-rapid.IntRange(0, 3).Draw(t, "decimals"))
		got := s.Rounded(unit)
		want := Nearest(s.To/unit) - Nearest(s.From/unit)
		if !agree(sum(got)/unit, want, 1e-6) {
			t.Fatalf("%v in units of %v add up to %v units, the ends to %v", got, unit, sum(got)/unit, want)
		}
		for i, v := range got {
			if p := s.Parts[i].Value; abs(v-p) >= unit*(1+1e-9) || p == 0 && v != 0 {
				t.Fatalf("%v is rounded to %v", p, v)
			}
		}
	})
}

// Rounding halves away from zero once made a change of −8.0 from 4.25 to −3.75
// one of −8.1, which no part could show.
func TestHalvesAcrossZeroAddUp(t *testing.T) {
	for _, s := range []Split{
		{From: 4.25, To: -3.75, Parts: []Part{{Value: -8}}},
		{From: -3.75, To: 4.25, Parts: []Part{{Value: 8}}},
		{From: 4.35, To: -3.75, Parts: []Part{{Value: -8.1}, {}}},
	} {
		if got := s.Rounded(0.1); !agree(got[0], s.Change(), 1e-9) {
			t.Errorf("%+v is rounded to %v", s, got)
		}
	}
}

func TestDecimalsShowThreeDigits(t *testing.T) {
	for size, want := range map[float64]int{0: 0, 178.3: 0, 21.26: 1, 3.4: 2, 0.0021: 5, 1e-12: 6, 4e5: 0} {
		if got := (Split{To: size, Parts: []Part{{Value: size}}}).Decimals(1); got != want {
			t.Errorf("%v has %d decimals, want %d", size, got, want)
		}
	}
}
