package equation

import (
	"io/fs"
	"strings"
	"testing"
)

// readNames reads every file of a folder and of the folders in it.
func readNames(dir fs.FS) (map[string][]byte, error) {
	all := map[string][]byte{}
	return all, fs.WalkDir(dir, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".csv") || strings.Contains(path, "testdata") {
			return err
		}
		all[path], err = fs.ReadFile(dir, path)
		return err
	})
}

// Every id that a text of the tables names is one that there is.
func TestTextsNameOnlyKnownIDs(t *testing.T) {
	set := theModel(t).Data()
	n := namesOf(set)
	check := func(where string, texts ...string) {
		for _, text := range texts {
			if err := n.checkProse(text); err != nil {
				t.Errorf("%s: %v", where, err)
			}
		}
	}
	for _, l := range set.Levers {
		check("levers.csv: "+l.ID, l.Definition, l.Effect, l.InertBecause, l.Note)
	}
	for _, p := range set.Parameters {
		check("parameters.csv: "+p.ID, p.Note)
	}
	for _, o := range append(set.Outputs, set.Workings...) {
		check(o.ID, o.Definition)
	}
	for _, a := range set.Actors {
		check("actors.csv: "+a.ID, a.Note)
	}
}
