package cli

import (
	"io"
	"regexp"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

// manual is "bubblescope man": the manual page. Fang's own goes past our writer.
func (a *app) manual() *cobra.Command {
	c := &cobra.Command{
		Use:     "man",
		Short:   "Print the manual page",
		Long:    "Prints the manual page of the program and all its commands, for man to show.",
		Example: "bubblescope man > bubblescope.1\nman ./bubblescope.1",
	}
	return a.leaf(c, func(c *cobra.Command) error {
		page, err := mango.NewManPage(1, c.Root())
		if err != nil {
			return err
		}
		return a.write(func(w io.Writer) error {
			_, err := io.WriteString(w, page.Build(roff.NewDocument()))
			return err
		})
	})
}

// edition is a version as a picture bears it: of a build between two versions
// the commit is enough.
func edition(version string) string {
	built := regexp.MustCompile(`^v0\.0\.0-\d{14}-([0-9a-f]{7})[0-9a-f]*(\+dirty)?$|^development build of ([0-9a-f]{7})[0-9a-f]*$`)
	if m := built.FindStringSubmatch(version); m != nil {
		return "(build " + m[1] + m[3] + m[2] + ")"
	}
	return version
}
