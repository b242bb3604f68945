// Package lesson makes guided lessons of their files: it runs the worlds of
// every step, evaluates what the texts and questions ask of them, and checks that
// what a lesson says is what the model says.
//
// A lesson of data.ReadLesson is compiled once. All worlds are run and all
// expressions evaluated then, so that a compiled lesson is immutable, cheap to
// read and safe for any number of goroutines. Expressions are those of
// study.ReadExpression: no loops, bounded by their length.
package lesson
