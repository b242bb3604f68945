package model

import (
	"fmt"
	"math"

	"bubblescope/data"
	"bubblescope/model/ledger"
)

// The origins of money, in the order of a ledger.Mix.
const (
	fromUsers = iota
	fromHyperscalers
	fromEquity
	fromDebt
	fromNvidia
	fromGovernment
)

const (
	maxLabs   = 5
	maxOwners = 10
)

// lab is a row of data/actors.csv of kind lab.
type lab struct {
	id           string
	sector       int
	ceilingShare float64 // of the adoption ceiling
	logShare     float64 // its logarithm
	revenue      float64 // $bn a quarter in 2023Q1
	frontier     float64 // frontier budget relative to OpenAI's
	cash         float64 // $bn at the start
	entry        int     // first quarter
	host         [maxOwners]float64
	partner      [maxOwners]float64 // share of partner money
	partners     []int              // owners with a share
	credit       [maxOwners]float64 // $bn of compute credits at the start
}

// owner is whoever owns capacity: a cloud, or a buyer who runs his own.
type owner struct {
	id          string
	sector      int
	cloud       bool    // rents capacity out
	hyperscaler bool    // has another business that pays
	state       bool    // a state: its money counts as government
	payout      float64 // share of other income that shareholders get whatever is built
	own         float64 // share of the demand that is not the labs'
	base        float64 // $bn a quarter of other capital spending
	cash, debt  float64 // $bn at the start
	income      float64 // $bn a quarter where no accounts are at hand
	growth      float64 // of that income, a year
	equity      float64 // share of capital spending raised as equity
	rival       float64 // rival accelerators relative to the average
	us          float64 // share sited in the United States
	entry       int
	controls    float64 // share of its orders that export controls can stop
	controlFrom int     // first quarter of controls in the record
}

// sectors are the actors in the order of the ledger's columns.
type sectors struct {
	rows   []data.Actor
	labs   []lab
	owners []owner
	users, nvidia, rivals, power, building,
	equity, lenders, government, world int
}

func readSectors(rows []data.Actor) (*sectors, error) {
	if len(rows) > ledger.Sectors {
		return nil, fmt.Errorf("actors.csv: %d actors; the ledger has room for %d", len(rows), ledger.Sectors)
	}
	s := &sectors{rows: rows}
	at := map[string]int{}
	for i, row := range rows {
		at[row.ID] = i
		s.place(i, row)
	}
	if len(s.labs) > maxLabs || len(s.owners) > maxOwners {
		return nil, fmt.Errorf("actors.csv: room for %d labs and %d owners of capacity", maxLabs, maxOwners)
	}
	return s, s.link(rows)
}

func (s *sectors) place(i int, row data.Actor) {
	switch row.Kind {
	case "lab":
		s.labs = append(s.labs, newLab(i, row))
	case "cloud", "buyer":
		s.owners = append(s.owners, newOwner(i, row))
	default:
		if at := s.single(row.Kind); at != nil {
			*at = i
		}
	}
}

func (s *sectors) single(kind string) *int {
	return map[string]*int{
		"users": &s.users, "nvidia": &s.nvidia, "rivals": &s.rivals, "power": &s.power,
		"building": &s.building, "equity": &s.equity, "lenders": &s.lenders,
		"government": &s.government, "world": &s.world,
	}[kind]
}

func newLab(i int, row data.Actor) lab {
	v := row.Values
	return lab{
		id: row.ID, sector: i, ceilingShare: v["ceiling_share"], logShare: math.Log(v["ceiling_share"]), revenue: v["revenue"],
		frontier: v["frontier"], cash: v["cash"], entry: int(v["entry"]),
	}
}

func newOwner(i int, row data.Actor) owner {
	v := row.Values
	return owner{
		id: row.ID, sector: i, cloud: row.Kind == "cloud", hyperscaler: v["hyperscaler"] == 1, state: v["government"] == 1, payout: v["payout"],
		own: v["own"], base: v["base"], cash: v["cash"], debt: v["debt"], income: v["income"],
		growth: v["growth"], equity: v["equity"], rival: v["rival"], us: v["us"],
		entry: int(v["entry"]), controls: v["controls"], controlFrom: int(v["control_from"]),
	}
}

// link reads the lab rows' host.X, partner.X and credit.X.
func (s *sectors) link(rows []data.Actor) error {
	for l := range s.labs {
		row := rows[s.labs[l].sector]
		for o := range s.owners {
			id := s.owners[o].id
			s.labs[l].host[o] = row.Values["host."+id]
			s.labs[l].partner[o] = row.Values["partner."+id]
			if s.labs[l].partner[o] > 0 {
				s.labs[l].partners = append(s.labs[l].partners, o)
			}
			s.labs[l].credit[o] = row.Values["credit."+id]
		}
		if err := sumsToOne(row.ID, "host", s.labs[l].host[:]); err != nil {
			return err
		}
	}
	return nil
}

func sumsToOne(id, what string, shares []float64) error {
	sum := 0.0
	for _, v := range shares {
		sum += v
	}
	if sum < 0.999 || sum > 1.001 {
		return fmt.Errorf("actors.csv: %s: the shares %s.* sum to %g, not 1", id, what, sum)
	}
	return nil
}

func (s *sectors) find(id string) int {
	for i, row := range s.rows {
		if row.ID == id {
			return i
		}
	}
	return -1
}

// ownerOf is the place of a sector among the owners, or -1.
func (s *sectors) ownerOf(sector int) int {
	for o := range s.owners {
		if s.owners[o].sector == sector {
			return o
		}
	}
	return -1
}

// labOf is the place of a sector among the labs, or -1.
func (s *sectors) labOf(sector int) int {
	for l := range s.labs {
		if s.labs[l].sector == sector {
			return l
		}
	}
	return -1
}
