package study

import (
	"bubblescope/model"
)

// WorkingsBand is Band over the workings, in the order of their table. It costs
// some four times as much, since every member is traced; only who prints all
// series asks for it.
func (e *Ensemble) WorkingsBand(s model.Settings) *Band {
	rows, n := e.base.Data().Workings, len(e.members)
	values := make([]float64, len(rows)*model.Quarters*n) // by row, quarter and member
	among(e.workers, len(e.models), func() func(int) {
		return func(k int) {
			trace := e.models[k].Trace(e.settings(k, s))
			for i, row := range rows {
				for q, v := range trace.Series(row.ID) {
					values[(i*model.Quarters+q)*n+k] = v
				}
			}
		}
	})
	return e.quantiles(values, len(rows), 0)
}
