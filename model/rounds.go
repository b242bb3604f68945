package model

import "bubblescope/model/ledger"

// round is a dated round of funding of the record.
type round struct {
	quarter, lab, owner, payer int
	dollars                    float64
	inKind                     bool
	kind                       ledger.Payment
}

// vendorPayment is money that Nvidia put into a customer, as recorded.
type vendorPayment struct {
	quarter, lab, payee int
	dollars             float64
}

// readPayments sorts the record's dated money into rounds and vendor finance.
func (m *Model) readPayments() {
	for _, p := range m.set.Payments {
		payer, payee := m.sectors.find(p.Payer), m.sectors.find(p.Payee)
		l := m.sectors.labOf(payee)
		if payer == m.sectors.nvidia {
			m.vendor = append(m.vendor, vendorPayment{int(p.Quarter), l, payee, p.Dollars})
			continue
		}
		if l < 0 {
			continue
		}
		o := m.sectors.ownerOf(payer)
		kind := flowEquityRaised
		if o >= 0 {
			kind = flowPartnerFunding
		}
		m.rounds = append(m.rounds, round{int(p.Quarter), l, o, payer, p.Dollars, p.InKind, kind})
	}
}
