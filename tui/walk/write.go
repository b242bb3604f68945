package walk

import (
	"bytes"
	"time"

	"github.com/pelletier/go-toml/v2"

	"bubblescope/data"
	"bubblescope/model"
)

// A walk begins and ends with these lines, so that one that was cut at any byte,
// as by a line that broke, is known from a whole one.
const (
	head = "# A class's walk, recorded by bubblescope. Its last line says that it is whole.\n" +
		"# bubblescope walk FILE opens it; --out hand-out.md writes a hand-out.\n"
	end = "# The walk is whole.\n"
)

// file is the shape of a walk on a disk.
type file struct {
	Room    string     `toml:"room"`
	When    time.Time  `toml:"when"`
	Lessons []string   `toml:"lessons"`
	Steps   []stepFile `toml:"step"`
}

type stepFile struct {
	Lesson      string   `toml:"lesson,omitempty"`
	Step        int      `toml:"step,omitempty"`
	Title       string   `toml:"title,omitempty"`
	Code        string   `toml:"code"`
	Pin         string   `toml:"pin"`
	Page        string   `toml:"page"`
	Line        string   `toml:"line,omitempty"`
	Quarter     string   `toml:"quarter,omitempty"`
	Predictions []int    `toml:"predictions,omitempty"`
	Right       int      `toml:"right,omitempty"`
	Astray      []string `toml:"astray,multiline,omitempty"`
}

// Text writes a walk such that Read gives it back.
func (w Walk) Text(m *model.Model) []byte {
	f := file{Room: w.Room, When: w.When.UTC().Truncate(time.Second), Lessons: append([]string{}, w.Lessons...)}
	for _, s := range w.Steps {
		f.Steps = append(f.Steps, s.file(m))
	}
	body, _ := toml.Marshal(f) // plain texts and numbers always marshal
	return bytes.Join([][]byte{[]byte(head), body, []byte(end)}, []byte("\n"))
}

func (s Step) file(m *model.Model) stepFile {
	f := stepFile{
		Lesson: s.Lesson, Step: s.Step, Title: s.Title, Code: m.Share(s.World), Pin: m.Share(s.Pin),
		Page: s.Page, Line: s.Line, Quarter: quarterText(s.Quarter), Predictions: s.Predictions, Right: s.Right,
	}
	for _, world := range s.Astray {
		f.Astray = append(f.Astray, m.Share(world))
	}
	return f
}

func quarterText(q data.Quarter) string {
	if q < 0 {
		return ""
	}
	return q.String()
}
