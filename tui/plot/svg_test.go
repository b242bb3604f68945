package plot

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bubblescope/tui/chart"
)

var update = flag.Bool("update", false, "rewrite the golden pictures")

// samples are the sheets of the golden pictures.
func samples() map[string]Sheet {
	dark := sheet(lines())
	dark.Dark = true
	chinese := sheet(lines())
	chinese.Lang, chinese.Title, chinese.Subtitle = "zh-Hant", "實驗室虧了多少？", "億美元/年。各拉桿均為預設值。"
	small := sheet(stack())
	small.Size = LeastSize
	return map[string]Sheet{
		"lines": sheet(lines()), "stack": sheet(stack()), "several": sheet(lines(), stack(), lines()), "loop": sheet(loop()),
		"dark": dark, "chinese": chinese, "small": small,
	}
}

func TestGoldenPictures(t *testing.T) {
	for name, s := range samples() {
		path, got := filepath.Join("testdata", name+".svg"), svgOf(t, s)
		if *update {
			if err := os.WriteFile(path, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s is not as it was; look at it, then go test ./tui/plot -update", path)
		}
	}
}

// sound fails unless a picture is XML without a number that is none.
func sound(t testing.TB, svg []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatalf("not XML: %v", err)
		}
	}
	if bad := regexp.MustCompile(`[ ",-](NaN|[+-]?Inf|undefined)[ ",]`).Find(svg); bad != nil {
		t.Fatalf("the picture holds %q", bad)
	}
}

func TestPicturesAreReadToWhoCannotSeeThem(t *testing.T) {
	for name, s := range samples() {
		svg := svgOf(t, s)
		sound(t, svg)
		for _, want := range []string{`role="img"`, `aria-labelledby="title desc"`, `<title id="title">`, `<desc id="desc">Labs lose 49 in 2025Q4 &amp; less later.</desc>`, "<text ", `xml:lang="` + s.Lang + `"`} {
			if !strings.Contains(string(svg), want) {
				t.Errorf("%s lacks %s", name, want)
			}
		}
	}
}

// What no axis can hold leaves gaps, and no picture breaks.
func TestNoNumberIsNone(t *testing.T) {
	for _, odd := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e200, 0, -7} {
		for _, p := range []Panel{lines(), stack()} {
			for i := range p.Data.Series {
				p.Data.Series[i].Values = append([]float64{}, p.Data.Series[i].Values...)
				for q := range p.Data.Series[i].Values {
					if (q+i)%5 != 0 || odd == 0 || odd == -7 {
						p.Data.Series[i].Values[q] = odd
					}
				}
			}
			sound(t, svgOf(t, sheet(p)))
		}
	}
}

func TestNothingToDraw(t *testing.T) {
	for _, s := range []Sheet{
		{Size: UsualSize},
		sheet(), sheet(Panel{}), sheet(Panel{Flow: &Flow{}}),
		sheet(Panel{Frame: chart.Frame{First: 40, Quarters: 1}}), sheet(Panel{Flow: &Flow{Columns: []string{"a", "b"}, Text: num}}),
	} {
		s.Size = UsualSize
		sound(t, svgOf(t, s))
	}
}

// Text is set as it is, whatever it holds.
func TestMarkupInWordsIsText(t *testing.T) {
	s := sheet(lines())
	s.Title = `<script>"&'`
	svg := svgOf(t, s)
	sound(t, svg)
	if strings.Contains(string(svg), "<script") {
		t.Error("a title became markup")
	}
}

func TestSizesThatCannotBeDrawn(t *testing.T) {
	for _, size := range []Size{{}, {399, 300}, {400, 239}, {8001, 600}, {-1200, -675}} {
		s := sheet(lines())
		s.Size = size
		var b bytes.Buffer
		if SVG(&b, s) == nil || PNG(&b, s, nil) == nil || b.Len() > 0 {
			t.Errorf("%v was drawn", size)
		}
	}
}

func FuzzSizesAndWords(f *testing.F) {
	f.Add(1200, 675, "labs", 3)
	f.Add(400, 240, "a very long name of a line that has no room anywhere in this picture", 8)
	f.Add(8000, 240, "實驗室：經營虧損，各拉桿均為預設值", 1)
	f.Add(400, 8000, "\x00\x1b[31m", 2)
	f.Fuzz(func(t *testing.T, w, h int, words string, n int) {
		s := sheet()
		s.Size, s.Title, s.Subtitle, s.Notes = Size{w, h}, words, words, []string{words, words}
		for range min(max(n, 0), 9) {
			p := lines()
			p.Frame.Title = words
			for i := range p.Data.Series {
				p.Data.Series[i].Label = words
			}
			s.Panels = append(s.Panels, p, loop())
		}
		if s.Size.Check(len(s.Panels)) != nil {
			return
		}
		sound(t, svgOf(t, s))
	})
}
