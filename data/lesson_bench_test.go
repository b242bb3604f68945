package data

import "testing"

// BenchmarkLessonIDs is the order of the shipped lessons, BenchmarkLessons all of
// one language.
func BenchmarkLessonIDs(b *testing.B) {
	s := load(b)
	for b.Loop() {
		s.LessonIDs()
	}
}

func BenchmarkLessons(b *testing.B) {
	s := load(b)
	for b.Loop() {
		if _, err := s.Lessons("en"); err != nil {
			b.Fatal(err)
		}
	}
}
