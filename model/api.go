package model

import "bubblescope/data"

// Quarters is the length of every series: 2023Q1 to 2035Q4.
const Quarters = 52

// MaxLevers bounds the number of levers, so that Settings is a plain value.
const MaxLevers = 40

// Settings is one position of every lever, in the order of Model.Levers.
// It is a comparable value; copy it freely. Choices and quarters are stored
// as their index.
type Settings [MaxLevers]float64

// Marks are the quarters that people ask for first; data.None where it never
// happens.
type Marks struct {
	BreakEven          data.Quarter // first quarter from which the labs together lose nothing
	FirstMissedPayment data.Quarter // first quarter with rent left unpaid
	FirstDefault       data.Quarter // first quarter in which a lab or cloud defaults
	NvidiaPeak         data.Quarter // quarter from which data-centre revenue falls furthest, if by a tenth or more
}
