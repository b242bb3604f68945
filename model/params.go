package model

import (
	"fmt"
	"reflect"

	"bubblescope/data"
)

// params are the constants of data/parameters.csv; each field's tag names its
// row, where value, unit, range, source and date stand.
type params struct {
	// demand and price
	AdoptionSpeed     float64 `id:"adoption_speed"`
	PreviousGrowth    float64 `id:"previous_growth"`
	GrowthFloor       float64 `id:"growth_floor"`
	GrowthCap         float64 `id:"growth_cap"`
	ExpectedStart     float64 `id:"expected_start"`
	FrontierScale     float64 `id:"frontier_scale"`
	ServingShare      float64 `id:"serving_share"`
	ServingShareLong  float64 `id:"serving_share_long"`
	ServingSettle     float64 `id:"serving_settle"`
	SubsidyFloor      float64 `id:"subsidy_floor"`
	BudgetResponse    float64 `id:"budget_response"`
	PassThrough       float64 `id:"pass_through"`
	TrainingShare     float64 `id:"training_share"`
	ComputeShare      float64 `id:"compute_share"`
	StockPay          float64 `id:"stock_pay"`
	OpenDiscountFloor float64 `id:"open_discount_floor"`
	OpenPremium       float64 `id:"open_premium"`
	OpenLoss          float64 `id:"open_loss"`
	MediaCost         float64 `id:"media_cost"`
	CapabilityDemand  float64 `id:"capability_demand"`
	ShortService      float64 `id:"short_service"`

	// expectations and money
	SurpriseMood     float64 `id:"surprise_mood"`
	MoodFloor        float64 `id:"mood_floor"`
	DealNews         float64 `id:"deal_news"`
	ClaimsNews       float64 `id:"claims_news"`
	RunwayTarget     float64 `id:"runway_target"`
	PartnerShare     float64 `id:"partner_share"`
	MaxBudgetCut     float64 `id:"max_budget_cut"`
	BudgetRecovery   float64 `id:"budget_recovery"`
	CloudWeight      float64 `id:"cloud_weight"`
	CalledIn         float64 `id:"called_in"`
	DefaultNews      float64 `id:"default_news"`
	DefaultAfter     float64 `id:"default_after"`
	RoundShareToLabs float64 `id:"vendor_share_to_labs"`
	Recovery         float64 `id:"recovery"`
	NvidiaMultiple   float64 `id:"nvidia_multiple"`
	LabMultiple      float64 `id:"lab_multiple"`
	MultipleMood     float64 `id:"multiple_mood"`
	MultipleLow      float64 `id:"multiple_low"`
	MultipleHigh     float64 `id:"multiple_high"`

	// building
	OwnStart         float64 `id:"own_start"`
	CloudResponse    float64 `id:"cloud_response"`
	OldHalls         float64 `id:"old_halls"`
	BaseSqueeze      float64 `id:"base_squeeze"`
	ChipCostPerGW    float64 `id:"chip_cost_per_gw"`
	ShellCostPerGW   float64 `id:"shell_cost_per_gw"`
	ShellLife        float64 `id:"shell_life"`
	ReserveCapacity  float64 `id:"reserve_capacity"`
	ChipLead         float64 `id:"chip_lead"`
	HomeSubstitution float64 `id:"home_substitution"`
	OrderSpeed       float64 `id:"order_speed"`
	PlanningShare    float64 `id:"planning_share"`
	StartSpeed       float64 `id:"start_speed"`
	CancelSpeed      float64 `id:"cancel_speed"`
	OverBooking      float64 `id:"overbooking"`
	CapitalPremium   float64 `id:"capital_premium"`
	CloudOpex        float64 `id:"cloud_opex"`
	ReferenceRent    float64 `id:"reference_rent"`
	RentMargin       float64 `id:"rent_margin"`
	RentSettle       float64 `id:"rent_settle"`
	RentTightness    float64 `id:"rent_tightness"`
	ExternalShare    float64 `id:"external_share"`
	InterestSpread   float64 `id:"interest_spread"`
	PayoutTarget     float64 `id:"payout_target"`
	CashReserve      float64 `id:"cash_reserve"`
	BacklogCredit    float64 `id:"backlog_credit"`
	DebtSpeed        float64 `id:"debt_speed"`
	DebtLife         float64 `id:"debt_life"`

	// power and water
	PUE                 float64 `id:"pue"`
	LoadFactor          float64 `id:"load_factor"`
	OtherLoad           float64 `id:"other_load"`
	OtherLoadGrowth     float64 `id:"other_load_growth"`
	PowerSlack          float64 `id:"power_slack"`
	SolarPerYear        float64 `id:"solar_per_year"`
	RestartGW           float64 `id:"restart_gw"`
	RestartFrom         float64 `id:"restart_from"`
	BehindMeterShare    float64 `id:"behind_meter_share"`
	BehindMeterDelay    float64 `id:"behind_meter_delay"`
	OppositionDrag      float64 `id:"opposition_drag"`
	PowerPrice          float64 `id:"power_price"`
	PowerTightness      float64 `id:"power_tightness"`
	BillShare           float64 `id:"bill_share"`
	USConsumption       float64 `id:"us_consumption"`
	USConsumptionGrowth float64 `id:"us_consumption_growth"`
	WaterOnsite         float64 `id:"water_onsite"`
	WaterOffsite        float64 `id:"water_offsite"`

	// nvidia
	GrossMargin       float64 `id:"gross_margin"`
	NvidiaOpex        float64 `id:"nvidia_opex"`
	TaxRate           float64 `id:"tax_rate"`
	NvidiaOther       float64 `id:"nvidia_other"`
	NvidiaCash        float64 `id:"nvidia_cash"`
	NvidiaSupplyStart float64 `id:"nvidia_supply_start"`
	SupplySpeed       float64 `id:"supply_speed"`
	SupplyGrowth      float64 `id:"supply_growth"`
	SupplySlack       float64 `id:"supply_slack"`
	SupplyStretch     float64 `id:"supply_stretch"`

	// economy and pools
	OtherIncomeGrowth float64 `id:"other_income_growth"`
	NominalGrowth     float64 `id:"nominal_growth"`
	TrendGrowth       float64 `id:"trend_growth"`
	ImportShare       float64 `id:"import_share"`
	Inflation         float64 `id:"inflation"`
	CrowdingShare     float64 `id:"crowding_share"`
	DemandMultiplier  float64 `id:"demand_multiplier"`
	WealthEffect      float64 `id:"wealth_effect"`
	WealthReach       float64 `id:"wealth_reach"`
	GapSettle         float64 `id:"gap_settle"`
	CreditDrag        float64 `id:"credit_drag"`
	UsersResponse     float64 `id:"users_response"`
	BusinessResponse  float64 `id:"business_response"`
	HubFactor         float64 `id:"hub_factor"`
	OpenUseStart      float64 `id:"open_use_start"`
	OpenUse           float64 `id:"open_use"`
	OwnRebound        float64 `id:"own_rebound"`
	ShockLength       float64 `id:"shock_length"`
	AddFactorDecay    float64 `id:"add_factor_decay"`
	UsersIncome       float64 `id:"users_income"`
	SaversIncome      float64 `id:"savers_income"`
	LendersIncome     float64 `id:"lenders_income"`
	StateIncome       float64 `id:"state_income"`
	PoolQuarters      float64 `id:"pool_quarters"`
	WorldCash         float64 `id:"world_cash"`
}

// readParams fills the constants. A row that no field reads, or a field with
// no row, is an error: a number that nothing reads would lie.
func readParams(rows []data.Parameter) (*params, error) {
	p := &params{}
	fields := p.fields()
	for _, row := range rows {
		field, ok := fields[row.ID]
		if !ok {
			return nil, fmt.Errorf("parameters.csv: %s: no equation reads this parameter", row.ID)
		}
		field.SetFloat(row.Value)
		delete(fields, row.ID)
	}
	for id := range fields {
		return nil, fmt.Errorf("parameters.csv: %s is missing", id)
	}
	return p, nil
}

func (p *params) fields() map[string]reflect.Value {
	v := reflect.ValueOf(p).Elem()
	fields := make(map[string]reflect.Value, v.NumField())
	for i := range v.NumField() {
		fields[v.Type().Field(i).Tag.Get("id")] = v.Field(i)
	}
	return fields
}
