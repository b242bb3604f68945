package model

import "bubblescope/model/ledger"

// labState is one lab at the end of a quarter; flows are $bn a quarter.
type labState struct {
	potential    float64 // what users would spend at the planned price
	logPotential float64
	growth       float64 // of that potential, log per quarter
	revenue      float64
	volume       float64 // service sold, in units whose planned price is 1
	price        float64 // relative to the planned price
	intended     float64 // share of full unit cost the price is meant not to cover
	handoff      float64 // the same at last_actual
	serving      float64 // cost of serving, at today's rent
	servShare    float64 // of full cost, at last_actual
	budget       float64 // training, staff, sales
	planned      float64 // budget before it was cut for want of funds
	funded       float64 // share of the planned budget that money was found for
	cost         float64 // all operating costs
	stockPay     float64 // part of it paid in shares
	need         float64 // GW of IT load
	surplus      float64 // take-or-pay beyond use
	bill         [maxOwners]float64
	host         [maxOwners]float64 // share of its use by host
	hosted       [maxOwners]float64 // the same with what it owes beyond use
	arrears      [maxOwners]float64
	credit       [maxOwners]float64
	credits      float64 // compute credits in all // compute credits left
	due, paid    float64 // on commitments
	contracted   float64 // the most that contracts have been of use
	asked        float64 // money wanted
	bills        float64 // in cash, before any cut
	fullCost     float64 // on the usual path
	meant        float64 // budget before contracts and staff hold it up
	wanted       float64 // money wanted before any was found
	lack         float64 // bills that no money was found for, before the state and the cut
	rescued      float64 // the part of it that the state met
	gap          float64 // money wanted and not found
	missed       int     // quarters in a row with rent unpaid
	failed       bool
	loss, cumulative,
	value float64 // market value, $bn
	shares                 [ledger.Sectors]float64 // by holder; a price is value over issued
	issued                 float64
	billed, cashBill, late float64 // rent owed, the part not met by credits, and what is overdue
}

// ownerState is one owner of capacity; GW of IT load, $bn a quarter.
type ownerState struct {
	chips, shell       float64
	pipe               [3]float64 // shells under way, by stage
	need               float64
	own                float64 // GW of services of its own, part of that need
	wanted             float64 // GW of chips it would hold
	order, starts      float64
	otherCapex, capex  float64
	chipSpend          float64
	nvidia             float64 // Nvidia's part of what it spends on chips
	atHand             float64 // cash when chips and halls are paid for
	target             float64 // GW of chips for its need some quarters ahead
	shellDue           float64 // for the shells under way
	shellSpend         float64
	rents, service     float64
	income             float64
	interest           float64
	debt               float64
	paidIn             [ledger.Sectors]float64 // capital put in, at cost, by holder
	chipBook           float64                 // value in the books
	shellBook          float64
	bookedDepreciation float64
	missed             int
	failed             bool
}

// powerState is the American grid as data centres meet it, in GW of IT load.
type powerState struct {
	connected, energised, dark, added, behindMeter float64
	sited                                          float64 // chips on American sites
	price                                          float64 // $ per MWh
	tightness                                      float64
}

// chipState is Nvidia's quarter.
type chipState struct {
	revenue, outlay float64 // data-centre revenue; money put into customers
	supply          float64 // GW of chips a quarter that all makers can ship
	shipped         float64 // share of orders that makers could fill
	source, mixed   ledger.Mix
	bought, rivals  [maxOwners]float64 // $bn of Nvidia's chips, and of others', by buyer
	value           float64
	freeCash        float64
}

// state is everything that one quarter hands to the next, and the flows of the
// quarter that the outputs read. It is a plain value: copying it forks a run.
type state struct {
	book                      ledger.Book
	t                         int
	expected                  float64 // growth of AI revenue that people expect, log per quarter
	surprise                  float64 // of that growth, seen a quarter ago, against what was expected
	growth                    float64 // of what users pay the labs, last quarter's, log
	paid                      float64 // what users paid the labs
	deals, told, news         float64 // deals beyond the usual, $bn; layoffs told as gains; growth that deals make investors expect
	soldBefore                float64 // Nvidia's data-centre revenue two quarters ago, $bn
	fallen                    float64 // share of the industry that defaulted this quarter
	mood                      float64 // 1 where growth is as expected
	needGrowth                float64 // of all capacity needed, as planners see it, log per quarter
	aheadChips, aheadHalls    float64 // market when chips arrive, when halls stand, over today's
	ownNeed                   float64 // GW that owners want for themselves
	allNeed                   float64 // GW that all owners' customers and services call for
	rent                      float64 // $bn per GW and year
	labs                      [maxLabs]labState
	all                       totals // the labs together
	owners                    [maxOwners]ownerState
	power                     powerState
	chips                     chipState
	fleet                     fleet
	booked, wornOut           float64           // clouds' chips written down: in the books, in truth
	bought                    [Quarters]float64 // clouds' chip purchases, for straight lines
	invested                  [Quarters]float64 // AI investment sited in America, $bn
	gaps                      [Quarters]float64 // the rest of the economy against its path, a share
	valueBefore               float64           // Nvidia's a quarter ago
	borrowed, debtBefore      float64           // new debt of the quarter; debt at its end
	cancelled                 float64           // GW of halls given up this quarter
	retired                   float64           // GW since the start
	placed                    float64           // GW installed since the start
	energy                    float64           // GW energised everywhere
	required                  float64           // rent that pays for new capacity
	scarcity                  float64           // what scarcity or glut makes of the rent, 1 in balance
	stateOut                  float64           // backstop paid this quarter
	honoured                  float64
	unpaid                    float64
	defaults                  int
	compute                   float64 // training compute of the quarter, $ at 2023Q1 efficiency
	trained                   float64 // the same in 2023Q1
	firstVolume, firstOldRent float64 // in 2023Q1, the base of two indices
}
