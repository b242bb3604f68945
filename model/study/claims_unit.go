package study

// Units that a claim's number in the model has beside those of the outputs.
const (
	UnitShare = "share"
	UnitYear  = "date" // a date as a year, Never where it does not come
)
