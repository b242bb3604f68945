package plot

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/go-fonts/liberation/liberationsansregular"
)

func pngOf(t *testing.T, s Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := PNG(&b, s, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// colours counts those of a picture.
func colours(t *testing.T, file []byte, size Size) int {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if img.Bounds() != image.Rect(0, 0, size.W, size.H) {
		t.Fatalf("the picture is %v, want %v", img.Bounds(), size)
	}
	seen := map[[4]uint32]bool{}
	for y := range size.H {
		for x := range size.W {
			r, g, b, a := img.At(x, y).RGBA()
			seen[[4]uint32{r, g, b, a}] = true
		}
	}
	return len(seen)
}

func TestPixels(t *testing.T) {
	for _, size := range []Size{UsualSize, LeastSize, LeastFor(2), {777, 501}} {
		s := sheet(lines())
		if size != LeastSize {
			s.Panels = append(s.Panels, stack())
		}
		s.Size = size
		if n := colours(t, pngOf(t, s), size); n < 50 {
			t.Errorf("%v has %d colours", size, n)
		}
	}
	s := sheet(loop())
	s.Dark = true
	if n := colours(t, pngOf(t, s), s.Size); n < 50 {
		t.Errorf("the loop has %d colours", n)
	}
}

func TestSameSheetSameBytes(t *testing.T) {
	for name, s := range samples() {
		if !bytes.Equal(svgOf(t, s), svgOf(t, s)) {
			t.Errorf("%s: SVG differs from itself", name)
		}
		if name != "chinese" && name != "several" && !bytes.Equal(pngOf(t, s), pngOf(t, s)) {
			t.Errorf("%s: PNG differs from itself", name)
		}
	}
}

// A letter without a font is an error, never a box.
func TestNoFontNoPicture(t *testing.T) {
	latinOnly := filepath.Join(t.TempDir(), "latin.ttf")
	if err := os.WriteFile(latinOnly, liberationsansregular.TTF, 0o600); err != nil {
		t.Fatal(err)
	}
	broken := filepath.Join(t.TempDir(), "NotoSansCJK.ttc")
	if err := os.WriteFile(broken, []byte("no font"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, fonts := range map[string]Fonts{
		"nothing": nil, "no files": func() []string { return nil },
		"a font without the letters": OneFont(latinOnly), "a broken font": OneFont(broken), "a folder": OneFont(t.TempDir()), "no such file": OneFont("none.ttf"),
		"all of them": func() []string { return []string{broken, latinOnly, "none.ttf"} },
	} {
		var b bytes.Buffer
		var missing *NoFontError
		if err := PNG(&b, samples()["chinese"], fonts); !errors.As(err, &missing) || b.Len() > 0 {
			t.Errorf("%s: %v, %d bytes", name, err, b.Len())
		}
	}
}

// Where the machine has a font with Chinese letters they are drawn; where it has
// none that is said.
func TestChinesePixels(t *testing.T) {
	var b bytes.Buffer
	var missing *NoFontError
	err := PNG(&b, samples()["chinese"], SystemFonts)
	switch {
	case errors.As(err, &missing):
		if len(likely(SystemFonts(), false)) > 0 && os.Getenv("CI") == "" {
			t.Logf("the fonts of this machine lack %c", missing.Letter)
		}
	case err != nil:
		t.Fatal(err)
	default:
		if n := colours(t, b.Bytes(), UsualSize); n < 50 {
			t.Errorf("%d colours", n)
		}
	}
}

func TestLikelyFonts(t *testing.T) {
	files := []string{"/f/DejaVuSans.ttf", "/f/NotoSerifCJK-Regular.ttc", "/f/NotoSansCJK-Bold.ttc", "/f/wqy-microhei.ttc", "/f/NotoSansCJK-Regular.ttc"}
	for bold, want := range map[bool][]string{
		false: {"/f/NotoSansCJK-Regular.ttc", "/f/NotoSansCJK-Bold.ttc", "/f/wqy-microhei.ttc", "/f/NotoSerifCJK-Regular.ttc"},
		true:  {"/f/NotoSansCJK-Bold.ttc", "/f/NotoSansCJK-Regular.ttc", "/f/wqy-microhei.ttc", "/f/NotoSerifCJK-Regular.ttc"},
	} {
		if got := likely(files, bold); !slices.Equal(got, want) {
			t.Errorf("bold %v: %v, want %v", bold, got, want)
		}
	}
	if got := likely([]string{"mine.ttf"}, false); !slices.Equal(got, []string{"mine.ttf"}) {
		t.Errorf("a chosen font is not taken: %v", got)
	}
}
