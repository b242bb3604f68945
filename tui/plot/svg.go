package plot

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
)

// SVG writes a sheet as SVG 1.1 with real text. Fonts are left to whoever opens
// it. An error is that of w, or of a size that cannot be drawn.
func SVG(w io.Writer, s Sheet) error {
	if err := s.Size.Check(len(s.Panels)); err != nil {
		return err
	}
	d := compose(s)
	var out svg
	out.open(d)
	for _, i := range d.items {
		i.draw(&out)
	}
	out.WriteString("</svg>\n")
	_, err := w.Write(out.Bytes())
	return err
}

// svg is the pen that writes SVG, an element a line.
type svg struct{ bytes.Buffer }

func (o *svg) open(d drawing) {
	fmt.Fprintf(o, `<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img" aria-labelledby="title desc" xml:lang="%s" font-family="%s">`+"\n",
		num(d.w), num(d.h), num(d.w), num(d.h), escape(d.lang), escape(family(d.lang)))
	fmt.Fprintf(o, "<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n", escape(d.title), escape(d.desc))
	fmt.Fprintf(o, `<rect width="%s" height="%s" fill="%s"/>`+"\n", num(d.w), num(d.h), paint(d.back))
}

func (o *svg) line(l line) {
	fmt.Fprintf(o, `<polyline%s points="%s" fill="none" stroke="%s"%s stroke-width="%s" stroke-linejoin="round"`,
		class(l.id), points(l.points), paint(l.ink), opacity("stroke", l.ink), num(l.width))
	if len(l.dash) > 0 {
		var parts []string
		for _, v := range l.dash {
			parts = append(parts, num(v))
		}
		fmt.Fprintf(o, ` stroke-dasharray="%s"`, strings.Join(parts, " "))
	}
	o.WriteString("/>\n")
}

func (o *svg) area(a area) {
	fmt.Fprintf(o, `<polygon%s points="%s" fill="%s"%s`, class(a.id), points(a.points), paint(a.ink), opacity("fill", a.ink))
	if a.wide > 0 {
		fmt.Fprintf(o, ` stroke="%s" stroke-width="%s"`, paint(a.edge), num(a.wide))
	}
	o.WriteString("/>\n")
}

func (o *svg) dot(d dot) {
	look := fmt.Sprintf(`fill="%s" stroke="%s" stroke-width="%s"`, paint(d.ink), paint(d.ring), num(d.r/4))
	if d.sign == disc {
		fmt.Fprintf(o, `<circle cx="%s" cy="%s" r="%s" %s/>`+"\n", num(d.at.x), num(d.at.y), num(d.r), look)
		return
	}
	fmt.Fprintf(o, `<polygon points="%s" %s/>`+"\n", points(d.corners()), look)
}

func (o *svg) text(t text) {
	fmt.Fprintf(o, `<text x="%s" y="%s" font-size="%s"`, num(t.at.x), num(t.at.y), num(t.size))
	if t.bold {
		o.WriteString(` font-weight="bold"`)
	}
	if t.anchor != start {
		fmt.Fprintf(o, ` text-anchor="%s"`, [...]string{"start", "middle", "end"}[t.anchor])
	}
	fmt.Fprintf(o, ` fill="%s">%s</text>`+"\n", paint(t.ink), escape(t.words))
}

// corners are those of a sign that has some.
func (d dot) corners() []point {
	var at []point
	n, turn, r := 4, math.Pi/4, d.r*1.15
	switch d.sign {
	case triangle:
		n, turn, r = 3, math.Pi/2, d.r*1.3
	case diamond:
		turn, r = 0, d.r*1.25
	}
	for i := range n {
		sin, cos := math.Sincos(turn + 2*math.Pi*float64(i)/float64(n))
		at = append(at, point{d.at.x + r*cos, d.at.y - r*sin})
	}
	return at
}

func class(id string) string {
	if id == "" {
		return ""
	}
	return ` class="` + escape(id) + `"`
}

func points(all []point) string {
	var b strings.Builder
	for i, p := range all {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(num(p.x) + "," + num(p.y))
	}
	return b.String()
}

// num writes a length to a hundredth of a pixel.
func num(v float64) string { return strconv.FormatFloat(math.Round(v*100)/100+0, 'f', -1, 64) }

func paint(c rgba) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// opacity is the attribute of a colour that is not opaque.
func opacity(of string, c rgba) string {
	if c.A == 255 {
		return ""
	}
	return fmt.Sprintf(` %s-opacity="%s"`, of, num(float64(c.A)/255))
}

func escape(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(s)) // a buffer takes all
	return b.String()
}
