package store

import (
	"errors"
	"fmt"
	"io/fs"
	"syscall"
)

// Fault is why the disk did not do what was asked.
type Fault int

// The faults that a person can do something about, and any other.
const (
	Other     Fault = iota
	Full            // the disk, or the user's share of it
	ReadOnly        // the file system
	Forbidden       // the user may not
	Missing         // no such file
	NoFolder        // the folder to write into cannot be made
	Taken           // a world of that name is there already
)

// Error is a fault of the disk at a path.
type Error struct {
	Path  string
	Fault Fault
	Err   error
}

// Error writes path: reason.
func (e *Error) Error() string { return fmt.Sprintf("%s: %s", e.Path, Reason(e.Err)) }

// Unwrap gives the error of the file system.
func (e *Error) Unwrap() error { return e.Err }

// faulty is the Error of a path, or nil without an error.
func faulty(path string, err error) error {
	if err == nil {
		return nil
	}
	return &Error{path, faultOf(err), err}
}

// unwritten is faulty for a write, where a path that is not there cannot be made.
func unwritten(path string, err error) error {
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, syscall.ENOTDIR) {
		return &Error{path, NoFolder, err}
	}
	return faulty(path, err)
}

func faultOf(err error) Fault {
	switch {
	case errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT):
		return Full
	case errors.Is(err, syscall.EROFS):
		return ReadOnly
	case errors.Is(err, fs.ErrPermission):
		return Forbidden
	case errors.Is(err, fs.ErrNotExist):
		return Missing
	}
	return Other
}

// Reason is the end of an error of the file system, without paths.
func Reason(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return err.Error()
}
