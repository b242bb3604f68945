package tui

import (
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"bubblescope/data"
)

// lexicon is the words of one language with English behind them, as read from
// their files. It is read only once made, and safe for any number of goroutines.
type lexicon struct {
	tag   string
	set   *data.Set
	have  map[string]bool   // ids that the locale itself has
	plain map[string]string // texts that take no arguments
	local *i18n.Localizer   // all others: a template weighs many times its text
	fault error             // the first file that cannot be read
}

func newLexicon(set *data.Set, tag string) *lexicon {
	l := &lexicon{tag: tag, set: set, have: map[string]bool{}, plain: map[string]string{}}
	bundle := i18n.NewBundle(language.English)
	l.add(bundle, tag)
	if tag != english {
		l.add(bundle, english)
	}
	l.local = i18n.NewLocalizer(bundle, tag)
	return l
}

// add takes in a language: the one that is spoken first, then what stands behind
// it.
func (l *lexicon) add(bundle *i18n.Bundle, tag string) {
	messages, err := loadWords(l.set, tag)
	if l.fault == nil {
		l.fault = err
	}
	var filled []*i18n.Message
	for _, m := range messages {
		switch {
		case l.have[m.ID]:
		case m.One == "" && m.Other != "" && !strings.Contains(m.Other, "{{"):
			l.plain[m.ID] = m.Other
		default:
			filled = append(filled, m)
		}
		l.have[m.ID] = l.have[m.ID] || tag == l.tag
	}
	// The bundle refuses only languages without plural rules; ours have them.
	_ = bundle.AddMessages(language.MustParse(tag), filled...)
}
