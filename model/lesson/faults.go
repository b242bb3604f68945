package lesson

import (
	"errors"

	"bubblescope/data"
	"bubblescope/model"
)

// faults gathers what is wrong with a file.
type faults struct {
	file string
	list []error
}

func (f *faults) add(line int, problem, advice string) {
	f.list = append(f.list, &data.LessonError{File: f.file, Line: line, Problem: problem, Advice: advice})
}

// deny is for what the model does not bear out.
func (f *faults) deny(line int, problem, advice string) {
	f.list = append(f.list, &data.LessonError{File: f.file, Line: line, Problem: problem, Advice: advice, Denied: true})
}

// took notes an error of the model in its words, with what it is about before.
func (f *faults) took(line int, about string, err error) {
	var input *model.InputError
	if !errors.As(err, &input) {
		f.add(line, about+err.Error(), "")
		return
	}
	problem := input.Problem
	if input.Culprit != "" {
		problem = input.Culprit + ": " + problem
	}
	f.add(line, about+problem, input.Advice)
}

func (f *faults) err() error { return errors.Join(f.list...) }
