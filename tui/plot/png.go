package plot

import (
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"slices"

	"git.sr.ht/~sbinet/gg"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// PNG writes a sheet as PNG. Letters that the shipped fonts lack are looked for
// in fonts; a NoFontError says that one was not found, and nothing is written.
func PNG(w io.Writer, s Sheet, fonts Fonts) error {
	if err := s.Size.Check(len(s.Panels)); err != nil {
		return err
	}
	d := compose(s)
	types, err := facesFor(d, fonts)
	if err != nil {
		return err
	}
	out := raster{gg.NewContext(s.Size.W, s.Size.H), types, map[faceKey]font.Face{}}
	out.to.SetColor(plain(d.back))
	out.to.Clear()
	for _, i := range d.items {
		i.draw(&out)
	}
	return png.Encode(w, out.to.Image())
}

// types are the fonts of a picture: the shipped ones, and one for the letters
// that they lack; regular and bold.
type types struct{ latin, other [2]*sfnt.Font }

// facesFor finds a font for every letter of a drawing.
func facesFor(d drawing, fonts Fonts) (t types, err error) {
	t.latin = latin()
	for _, bold := range []bool{false, true} {
		letters := missing(d, bold)
		if len(letters) == 0 {
			continue
		}
		if t.other[index(bold)], err = fallback(fonts, letters, d.lang, bold); err != nil {
			return t, err
		}
	}
	return t, nil
}

// missing are the letters of a drawing that the shipped fonts lack, in order.
func missing(d drawing, bold bool) []rune {
	var letters []rune
	for _, i := range d.items {
		t, ok := i.(text)
		if !ok || t.bold != bold {
			continue
		}
		for _, r := range t.words {
			if !holds(latin()[index(bold)], r) {
				letters = append(letters, r)
			}
		}
	}
	slices.Sort(letters)
	return slices.Compact(letters)
}

// raster is the pen that draws pixels.
type raster struct {
	to    *gg.Context
	types types
	faces map[faceKey]font.Face
}

type faceKey struct {
	of   *sfnt.Font
	size float64
}

// plain is a colour as package image wants it.
func plain(c rgba) color.NRGBA { return color.NRGBA(c) }

func (o *raster) trace(points []point) {
	for i, p := range points {
		if i == 0 {
			o.to.MoveTo(p.x, p.y)
			continue
		}
		o.to.LineTo(p.x, p.y)
	}
}

func (o *raster) line(l line) {
	o.to.SetColor(plain(l.ink))
	o.to.SetLineWidth(l.width)
	o.to.SetLineJoin(gg.LineJoinRound)
	o.to.SetLineCap(gg.LineCapButt)
	o.to.SetDash(l.dash...)
	o.trace(l.points)
	o.to.Stroke()
	o.to.SetDash()
}

func (o *raster) area(a area) {
	o.to.SetColor(plain(a.ink))
	o.trace(a.points)
	o.to.ClosePath()
	o.to.FillPreserve()
	if a.wide > 0 {
		o.to.SetColor(plain(a.edge))
		o.to.SetLineWidth(a.wide)
		o.to.StrokePreserve()
	}
	o.to.ClearPath()
}

func (o *raster) dot(d dot) {
	if d.sign == disc {
		o.to.DrawCircle(d.at.x, d.at.y, d.r)
	} else {
		o.trace(d.corners())
		o.to.ClosePath()
	}
	o.to.SetColor(plain(d.ink))
	o.to.FillPreserve()
	o.to.SetColor(plain(d.ring))
	o.to.SetLineWidth(d.r / 4)
	o.to.Stroke()
}

// text sets each letter in the font that has it.
func (o *raster) text(t text) {
	d := font.Drawer{Dst: o.to.Image().(draw.Image), Src: image.NewUniform(plain(t.ink))}
	d.Dot = fixed.Point26_6{X: fixed.Int26_6(t.box().x0 * 64), Y: fixed.Int26_6(t.at.y * 64)}
	for _, r := range t.words {
		face, ems := o.face(r, t)
		d.Face = face
		from := d.Dot.X
		d.DrawString(string(r))
		d.Dot.X = from + fixed.Int26_6(ems*t.size*64)
	}
}

// face is the face of a letter, and its width as it was laid out.
func (o *raster) face(r rune, t text) (font.Face, float64) {
	f := o.types.latin[index(t.bold)]
	if !holds(f, r) {
		f = o.types.other[index(t.bold)]
	}
	key := faceKey{f, t.size}
	if o.faces[key] == nil {
		// The options name a size and a resolution that are never refused.
		o.faces[key], _ = opentype.NewFace(f, &opentype.FaceOptions{Size: t.size, DPI: 72, Hinting: font.HintingNone})
	}
	return o.faces[key], advance(r, t.bold)
}
