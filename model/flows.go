package model

import "bubblescope/model/ledger"

// The kinds of flow, rows of the transaction-flow matrix.
const (
	flowIncome ledger.Payment = iota
	flowSubscriptions
	flowCloudServices
	flowOtherBusiness
	flowEquityRaised
	flowVendorFinance
	flowPartnerFunding
	flowBackstop
	flowRent
	flowArrearsPaid
	flowStaff
	flowLoans
	flowRepayment
	flowInterest
	flowBuilding
	flowChipsNvidia
	flowChipsRivals
	flowOtherCapex
	flowPower
	flowOperations
	flowSupplies
	flowTax
	flowPayouts
	flowSpending
	flowCashChange // the balancing row: minus each sector's change in cash
	flowKinds
)

func flowNames() [flowKinds]string {
	return [flowKinds]string{
		"income", "subscriptions", "cloud_services", "other_business", "equity_raised",
		"vendor_finance", "partner_funding", "backstop", "rent", "arrears_paid", "staff_and_other",
		"loans", "repayment", "interest", "building", "chips_nvidia", "chips_rivals", "other_capex",
		"power", "operations", "supplies", "tax", "payouts", "spending", "cash_change",
	}
}

// The kinds of revaluation: worth moves, no cash does.
const (
	gainDepreciation ledger.Payment = iota
	gainRetired
	gainMarks
	gainWriteOffLoans
	gainWriteOffRent
	gainCredits
	gainStockPay
	gainRentOwed
	gainKinds
)

func gainNames() [gainKinds]string {
	return [gainKinds]string{
		"depreciation", "scrapped", "marks", "loans_written_off", "rent_written_off", "credits_used", "stock_pay", "rent_owed",
	}
}
