package cli

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// The README says how many equations are proved, in the words of the listing.
func TestReadmeSaysHowManyEquationsAreProved(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	m := theModel(t)
	rows, err := equationRows(m)
	if err != nil {
		t.Fatal(err)
	}
	flat := strings.Join(strings.Fields(string(text)), " ")
	for _, want := range []string{tally(rows[:len(m.Outputs())], "outputs"), tally(rows[len(m.Outputs()):], "workings")} {
		if !strings.Contains(flat, want) {
			t.Errorf("the README does not say %q", want)
		}
	}
}

func TestOutputsTableMarksWhatIsChecked(t *testing.T) {
	short, whole := call(t, "outputs").stdout, call(t, "outputs", "--workings").stdout
	for _, line := range []string{short, whole} {
		if got := strings.Fields(strings.SplitN(line, "\n", 2)[0]); strings.Join(got, " ") != "id unit checked label" {
			t.Errorf("the header is %v", got)
		}
	}
	if strings.Contains(short, "\ncapacity.scarcity ") || !strings.Contains(whole, "\ncapacity.scarcity ") {
		t.Error("workings are listed without being asked for, or not when asked")
	}
	if !strings.Contains(short, fmt.Sprintf("Of %d outputs", len(theModel(t).Outputs()))) || !strings.Contains(short, "--workings") {
		t.Error("the table does not say how many are checked")
	}
}
