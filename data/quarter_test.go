package data

import "testing"

func TestParseQuarter(t *testing.T) {
	for text, want := range map[string]Quarter{
		"2023Q1": 0, "2023Q4": 3, "2025Q4": 11, "2035Q4": 51, "2022Q4": -1, "2018Q3": -18,
	} {
		q, err := ParseQuarter(text)
		if err != nil || q != want || q.String() != text {
			t.Errorf("%s gives %d, written %s: %v", text, q, q, err)
		}
	}
}

func TestBadQuarters(t *testing.T) {
	for _, text := range []string{"", "2025", "Q4", "2025Q", "2025Q0", "2025Q5", "25Q4", "2025q4", "2025Q04", "+202Q1", "2025Q+1", " 2025Q1", "2025Q1 ", "2025QQ1", "２０２５Q1"} {
		q, err := ParseQuarter(text)
		if err == nil || q != None {
			t.Errorf("%q was read as %s", text, q)
		}
	}
	if None.String() != "–" {
		t.Errorf("no quarter is written %q", None)
	}
}

func TestYearAndQuarterOfYear(t *testing.T) {
	for q := Quarter(-30); q < 60; q++ {
		if q.Of() < 1 || q.Of() > 4 || firstOfYear(q.Year())+Quarter(q.Of()-1) != q {
			t.Errorf("quarter %d is the %dth of %d", q, q.Of(), q.Year())
		}
	}
}

func TestParsePeriod(t *testing.T) {
	for text, want := range map[string][2]string{
		"2025Q4": {"2025Q4", "2025Q4"}, "2025H1": {"2025Q1", "2025Q2"}, "2025H2": {"2025Q3", "2025Q4"},
		"2024": {"2024Q1", "2024Q4"}, "2025Q1-Q3": {"2025Q1", "2025Q3"}, "2025-11": {"2025Q4", "2025Q4"},
		"2025-11-18": {"2025Q4", "2025Q4"}, "2024-02-29": {"2024Q1", "2024Q1"}, "2025-06-30": {"2025Q2", "2025Q2"},
	} {
		p, err := ParsePeriod(text)
		if err != nil || p.Text != text || [2]string{p.First.String(), p.Last.String()} != want {
			t.Errorf("%s is %s to %s: %v", text, p.First, p.Last, err)
		}
		if n := int(p.Last - p.First + 1); p.Len() != n {
			t.Errorf("%s has %d quarters, not %d", text, n, p.Len())
		}
	}
}

func TestBadPeriods(t *testing.T) {
	for _, text := range []string{"", "25", "2025H3", "2025Q3-Q1", "2025Q1-Q1", "2025Q1-3", "2025Q1-Q9", "2025-13", "2025-1", "2025-11-31", "2025-11-18x", "2025Q1-Q3x", "2025Q", "2025-", "2025 Q1", "FY2025"} {
		if p, err := ParsePeriod(text); err == nil {
			t.Errorf("%q was read as %s to %s", text, p.First, p.Last)
		}
	}
}

func FuzzQuarter(f *testing.F) {
	for _, s := range []string{"2025Q4", "1999Q1", "+202Q1", "0000Q1", "2025", "Q"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if q, err := ParseQuarter(s); err == nil && q.String() != s {
			t.Errorf("%q writes back as %q", s, q)
		}
	})
}

func FuzzPeriod(f *testing.F) {
	for _, s := range []string{"2025Q4", "2025H2", "2025", "2025Q1-Q3", "2025-11-18", "2025-02-30"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := ParsePeriod(s)
		if err == nil && (p.Len() < 1 || p.Len() > 4 || p.First.Year() != p.Last.Year() || p.Text != s) {
			t.Errorf("%q is %s to %s", s, p.First, p.Last)
		}
	})
}
