package cli

import (
	"bytes"
	"encoding/json"
	"io"
)

// object is a JSON object whose members keep their order.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON writes the members in order.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := encode(&b, m.name); err != nil {
			return nil, err
		}
		b.WriteByte(':')
		if err := encode(&b, m.value); err != nil {
			return nil, err
		}
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// writeJSON writes v on one line, or, where a person may read it, one value a
// line. A NaN or an infinity anywhere in v is an error.
func writeJSON(w io.Writer, v any, indent string) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	return e.Encode(v)
}

// encode writes v without the line end of an Encoder and without escapes for
// HTML, which would spoil "<" and "&" in the texts of sources.
func encode(b *bytes.Buffer, v any) error {
	if err := writeJSON(b, v, ""); err != nil {
		return err
	}
	b.Truncate(b.Len() - 1)
	return nil
}
