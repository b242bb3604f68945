package cli

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

// A lesson is opened in words where that is asked for, and the list without an
// id; a script answers its question.
func TestALessonIsOpenedInWords(t *testing.T) {
	set := theModel(t).Data()
	id := set.LessonIDs()[0]
	l, err := set.Lesson(id, "zh-Hans")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		args  []string
		wants []string
	}{
		{[]string{"lesson", id, "--plain", "--lang", "zh-Hans"}, []string{l.Title, l.Steps[0].Title, l.Steps[1].Title}},
		{[]string{"lesson", "--plain", "--lang", "zh-Hans"}, []string{l.About}},
	} {
		var stdout, stderr bytes.Buffer
		status := Run(context.Background(), c.args, strings.NewReader("lesson "+id+"\nchoose a\nnext\n"), &stdout, &stderr, []string{"LANG=en_GB.UTF-8"})
		if status != exitDone || stderr.Len() > 0 {
			t.Errorf("%v: status %d, %s", c.args, status, &stderr)
		}
		for _, want := range c.wants {
			if !strings.Contains(stdout.String(), want) {
				t.Errorf("%v does not tell %q:\n%s", c.args, want, &stdout)
			}
		}
	}
}
