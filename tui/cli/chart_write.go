package cli

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"

	"bubblescope/model"
	"bubblescope/tui"
	"bubblescope/tui/plot"
)

// png writes pixels; a font for Chinese has to be found first.
func (j *chartJob) png(w io.Writer, s plot.Sheet) error {
	fonts := plot.Fonts(plot.SystemFonts)
	chosen := j.flags.font.String()
	if chosen != "" {
		if _, err := os.Stat(chosen); err != nil {
			return &model.InputError{Culprit: "--font", Problem: model.Shown(chosen) + " cannot be read: " + cause(err), Advice: "give the path of a .ttf, .otf or .ttc file"}
		}
		fonts = plot.OneFont(chosen)
	}
	err := plot.PNG(w, s, fonts)
	var missing *plot.NoFontError
	switch {
	case errors.As(err, &missing) && chosen != "":
		return &model.InputError{Culprit: "--font", Problem: model.Shown(chosen) + " is no font that has the letter " + string(missing.Letter), Advice: "choose another, or write .svg, which needs none"}
	case errors.As(err, &missing):
		return &model.InputError{Culprit: "--out", Problem: "PNG in Chinese needs a font with Chinese letters, and this machine has none", Advice: "install one such as Noto Sans CJK, name one with --font, or write .svg, which needs none"}
	}
	return err
}

// The cells of a text where nobody says how many.
const usualColumns, usualRows = 100, 28

// textLook is how a text looks: as wide as the terminal, with colours if the
// terminal has them, in braille where the locale is of UTF-8.
func (j *chartJob) textLook() tui.TextLook {
	look := tui.TextLook{W: usualColumns, H: usualRows, Light: j.flags.themed && j.flags.theme.value == "light"}
	look.ASCII = j.flags.ascii || !unicodeLocale(j.env)
	if f, ok := j.stdout.(*os.File); ok && j.path == "" && isTerminal(f) {
		look.Colour = colorprofile.Detect(f, j.env) > colorprofile.ASCII
		if w, h, err := term.GetSize(f.Fd()); err == nil && w > 0 {
			look.W, look.H = max(leastCells, w-1), max(leastCells/4, h-2)
		}
	}
	if j.size.W > 0 {
		look.W, look.H = j.size.W, j.size.H
	}
	return look
}

// unicodeLocale tells whether the environment speaks UTF-8; one that says
// nothing is taken to, as most do.
func unicodeLocale(env []string) bool {
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if v := strings.ToLower(getenv(env, name)); v != "" {
			return strings.Contains(v, "utf-8") || strings.Contains(v, "utf8")
		}
	}
	return true
}

// writeFile makes the whole content first and then puts it into its place in one
// step, so that no reader sees half of it and a failure leaves what was there.
func writeFile(path string, print func(w io.Writer) error) error {
	var content bytes.Buffer
	if err := print(&content); err != nil {
		return err
	}
	if err := replace(path, content.Bytes()); err != nil {
		return &model.InputError{Culprit: "--out", Problem: strconv.Quote(model.Shown(path)) + " cannot be written: " + cause(err), Advice: "choose a file in a folder that you may write to"}
	}
	return nil
}

func replace(path string, content []byte) (err error) {
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return errors.New("it is a folder")
	case err == nil && !info.Mode().IsRegular(): // a pipe or a device
		return os.WriteFile(path, content, 0o644)
	}
	f, err := os.CreateTemp(filepath.Dir(path), ".bubblescope-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(f.Name())
		}
	}()
	_, err = f.Write(content)
	err = errors.Join(err, f.Chmod(0o644), f.Close())
	if err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

// cause is an error without the path and the call that it repeats.
func cause(err error) string {
	var of *os.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &of):
		return of.Err.Error()
	case errors.As(err, &link):
		return link.Err.Error()
	}
	return err.Error()
}

// busy says on standard error what takes a while, if a person reads it there,
// and gives what wipes it away again.
func (a *app) busy(what string) (done func()) {
	f, ok := a.stderr.(*os.File)
	if !ok || !isTerminal(f) {
		return func() {}
	}
	io.WriteString(f, what+" ...")
	return func() { io.WriteString(f, "\r\x1b[K") }
}

// mostCopies is how many files of one name stand beside each other.
const mostCopies = 999

// saveHere puts a file into the folder that the program was started in, with a
// number behind its name where that is taken, and gives the path that it has.
func saveHere(name string, content []byte) (string, error) {
	ending := filepath.Ext(name)
	stem := strings.TrimSuffix(name, ending)
	for n := 1; n <= mostCopies; n++ {
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
		if errors.Is(err, os.ErrExist) {
			name = stem + "-" + strconv.Itoa(n+1) + ending
			continue
		}
		if err != nil {
			return "", errors.New("this folder: " + cause(err))
		}
		_, err = f.Write(content)
		if err = errors.Join(err, f.Close()); err != nil {
			os.Remove(name)
			return "", errors.New(name + ": " + cause(err))
		}
		return whole(name), nil
	}
	return "", errors.New("this folder has " + strconv.Itoa(mostCopies) + " files of that name")
}

// whole is the path of a file from the top, or from the user's own folder.
func whole(name string) string {
	path, err := filepath.Abs(name)
	if err != nil {
		return name
	}
	if home, err := os.UserHomeDir(); err == nil {
		if rest, ok := strings.CutPrefix(path, home+string(filepath.Separator)); ok {
			return filepath.Join("~", rest)
		}
	}
	return path
}
