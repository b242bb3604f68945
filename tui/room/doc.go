// Package room is the hub of classrooms: who is in a room, who drives, what all
// look at, who has predicted what. It knows no terminal and no network, starts
// no goroutine and reads no clock of its own.
//
// Everything is safe for many goroutines, and no call waits for a slow member:
// a member is told by a channel of one place that something is new, and asks
// for a View when it has time. So the newest scene wins, and a member that
// sleeps costs nothing.
//
// What a member may do is decided here, by its role, and not by the program
// that calls. Votes are counted without names: a View tells that somebody has
// predicted, never what.
package room
