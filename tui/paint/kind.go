package paint

import "strings"

// erasesInColour says whether terminals of a kind, as TERM names it, give erased
// cells the colour that is behind. Whoever is not known for it is not asked.
func erasesInColour(kind string) bool {
	family, _, _ := strings.Cut(kind, "-")
	switch family {
	case "xterm", "tmux", "alacritty", "kitty", "foot", "ghostty", "wezterm", "contour", "rio":
		return true
	}
	return false
}
