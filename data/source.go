package data

import "strings"

// ownEstimate marks a figure that no source gives.
const ownEstimate = "own estimate"

// explained refuses an estimate of our own that does not say why.
func explained(source, note string) error {
	if strings.HasPrefix(source, ownEstimate) && strings.TrimSpace(note) == "" {
		return at("note", "is empty; a source %q needs a note that says why", ownEstimate)
	}
	return nil
}

// firstOf is the first fault of several checks.
func firstOf(faults ...error) error {
	for _, err := range faults {
		if err != nil {
			return err
		}
	}
	return nil
}

// kinds says how good a figure is, best first.
func kinds() []string {
	return []string{"reported", "guided", "press", "estimate", "from-memory"}
}
