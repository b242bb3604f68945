package tui

// The pages of charts. Each has the charts that answer its question, the most
// telling one first.

func labsPage(l *live) *chartPage {
	return newChartPage(
		l, runwayNote,
		linesPicture("chart.revenue", led("all_labs", "labs.revenue", members("lab.", ".revenue"))),
		stackPicture("chart.cost", "labs.cost", members("lab.", ".cost")),
		stackPicture("chart.cash", "labs.cash", members("lab.", ".cash")),
		linesPicture("chart.gap", fixed("gap", "labs.funding_gap")),
		linesPicture("chart.kept", fixed("kept", "labs.gross_margin_serving")),
		linesPicture("chart.lost", fixed("lost", "labs.cumulative_loss")),
	)
}

func nvidiaPage(l *live) *chartPage {
	return newChartPage(
		l, riskNote,
		originPicture,
		linesPicture("chart.own", fixed(
			"circular", "nvidia.circular_share", "outlay", "nvidia.vendor_outlay_share",
			"marginal", "nvidia.circular_marginal", "losing", "nvidia.lab_dependence")),
		linesPicture("chart.buyers", fixed("top4", "nvidia.top4_share", "hhi", "nvidia.hhi")),
		linesPicture("chart.worth", fixed("worth", "nvidia.market_value")),
		linesPicture("chart.home", fixed("home", "china.domestic_share")),
	)
}

func cloudsPage(l *live) *chartPage {
	return newChartPage(
		l, flatteryNote,
		stackPicture("chart.capex", "clouds.capex", members("cloud.", ".capex")),
		linesPicture("chart.depreciation", fixed("booked", "clouds.depreciation_booked", "economic", "clouds.depreciation_economic")),
		linesPicture("chart.margin", fixed("margin", "clouds.rental_margin")),
		linesPicture("chart.debt", fixed("debt", "clouds.debt")),
		linesPicture("chart.old", fixed("rent", "clouds.rent_old")),
	)
}

func powerPage(l *live) *chartPage {
	return newChartPage(
		l, waterNote,
		linesPicture("chart.chips", fixed("sited", "power.demand", "energised", "power.energised", "dark", "power.dark")),
		linesPicture("chart.added", fixed("added", "power.added")),
		linesPicture("chart.price", fixed("price", "power.price")),
		linesPicture("chart.electricity", fixed("electricity", "power.twh")),
	)
}

func economyPage(l *live) *chartPage {
	return newChartPage(
		l, burdenNote,
		linesPicture("chart.stake", fixed("stake", "macro.capex_gdp")),
		linesPicture("chart.growth", fixed("with_ai", "macro.growth", "without_ai", "macro.growth_without_ai")),
		linesPicture("chart.spending", fixed("off_path", "macro.gap")),
		linesPicture("chart.aside", fixed("aside", "macro.crowding_out")),
		linesPicture("chart.gauge", fixed("gauge", "bubble.gauge")),
		linesPicture("chart.promised", fixed("promised", "commitments.outstanding")),
	)
}
