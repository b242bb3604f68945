package model

import (
	"encoding/base32"
	"encoding/binary"
	"hash/crc32"
	"hash/fnv"
	"math"
	"strconv"
	"strings"

	"bubblescope/data"
)

// A share code is "b1-" and, in base 32, one entry for each lever that is off
// its default, then a checksum. An entry is the lever's key and its value. Keys
// are hashes of names, so that levers and choices may be added or moved and
// old codes still open the same state.
const (
	sharePrefix = "b1-"
	sumBytes    = 2
	keyBytes    = 2
)

// A value is one varint: a decimal's digits above its count of decimals in the
// low three bits, or exactDecimals and then the eight bytes of the float.
const (
	decimalBits   = 3
	exactDecimals = 1<<decimalBits - 1
	maxDigits     = 1 << 53 // beyond it a float no longer holds every whole number
)

// Share writes s as a short code of lower-case letters and digits that is safe
// in a URL, in a shell and on a blackboard.
func (m *Model) Share(s Settings) string {
	var body []byte
	for i := range m.set.Levers {
		if s[i] != m.defaults[i] {
			l := &m.set.Levers[i]
			body = binary.BigEndian.AppendUint16(body, shareKey(l.ID))
			body = appendValue(body, l, s[i])
		}
	}
	body = binary.BigEndian.AppendUint16(body, checksum(body))
	return sharePrefix + shareText().EncodeToString(body)
}

// ShareFault is why a share code was not taken.
type ShareFault int

// The faults of a share code.
const (
	NotACode     ShareFault = iota + 1 // something else was typed
	DamagedCode                        // cut short or mistyped
	OtherVersion                       // made by a version with other codes or levers
)

// ShareError is the InputError of a share code with its fault, for those who
// tell it in another language.
type ShareError struct {
	InputError
	Fault ShareFault
}

// Unwrap gives the InputError.
func (e *ShareError) Unwrap() error { return &e.InputError }

// Unshare reads a code of Share. A code that was cut short, mistyped, or made
// for other levers gives a ShareError, which is an InputError too, and the
// default settings.
func (m *Model) Unshare(code string) (Settings, error) {
	s := m.Defaults()
	body, err := shareBody(code)
	if err != nil {
		return s, err
	}
	seen := map[int]bool{}
	for len(body) > 0 {
		var i int
		var v float64
		if i, v, body, err = m.entry(code, body); err != nil {
			return m.Defaults(), err
		}
		if seen[i] {
			return m.Defaults(), damaged(code)
		}
		seen[i], s[i] = true, v
	}
	return s, nil
}

// shareText is Crockford's alphabet in lower case: no i, l, o or u.
func shareText() *base32.Encoding {
	return base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)
}

// shareBody checks the frame of a code and gives the bytes of its entries.
func shareBody(code string) ([]byte, error) {
	code = strings.ToLower(strings.TrimSpace(code))
	switch {
	case strings.HasPrefix(code, sharePrefix):
	case ofOtherVersion(code):
		return nil, otherVersion(code, "the share code is of a kind that this version does not read")
	default:
		return nil, &ShareError{InputError{Shown(code), "not a share code", "it begins with " + sharePrefix + ", as bubblescope run prints it"}, NotACode}
	}
	// Letters that look like digits are read as the digits they stand for.
	text := strings.NewReplacer("o", "0", "i", "1", "l", "1").Replace(code[len(sharePrefix):])
	body, err := shareText().DecodeString(text)
	if err != nil || len(body) < sumBytes || shareText().EncodeToString(body) != text {
		return nil, damaged(code)
	}
	body, sum := body[:len(body)-sumBytes], body[len(body)-sumBytes:]
	if binary.BigEndian.Uint16(sum) != checksum(body) {
		return nil, damaged(code)
	}
	return body, nil
}

func damaged(code string) error {
	return &ShareError{InputError{Shown(code), "the share code is damaged", "copy it again in full"}, DamagedCode}
}

// otherVersion is the error of a code that another version made.
func otherVersion(code, problem string) error {
	return &ShareError{InputError{Shown(code), problem, "it was made by another version of bubblescope"}, OtherVersion}
}

// ofOtherVersion says whether a code begins as one of another version would:
// b, a number, a dash.
func ofOtherVersion(code string) bool {
	version, _, dashed := strings.Cut(strings.TrimPrefix(code, "b"), "-")
	n, err := strconv.ParseUint(version, 10, 16)
	return strings.HasPrefix(code, "b") && dashed && err == nil && n != 1
}

// entry reads the first entry of body and gives the rest.
func (m *Model) entry(code string, body []byte) (int, float64, []byte, error) {
	if len(body) < keyBytes {
		return 0, 0, nil, damaged(code)
	}
	key := binary.BigEndian.Uint16(body)
	for i := range m.set.Levers {
		l := &m.set.Levers[i]
		if shareKey(l.ID) != key {
			continue
		}
		v, n := readValue(l, body[keyBytes:])
		switch {
		case n == 0:
			return 0, 0, nil, damaged(code)
		case !m.inRange(i, v):
			return 0, 0, nil, otherVersion(code, "the share code sets "+l.ID+" outside its range")
		}
		return i, v, body[keyBytes+n:], nil
	}
	return 0, 0, nil, otherVersion(code, "the share code sets a lever that this version does not have")
}

// inRange says whether Parse would take v: a choice that readValue did not
// find is NaN and is not.
func (m *Model) inRange(i int, v float64) bool {
	l := &m.set.Levers[i]
	whole := l.Type == typeNumber || v == math.Trunc(v)
	return whole && v >= l.Min && v <= m.top(i)
}

func appendValue(body []byte, l *data.Lever, v float64) []byte {
	if l.Type == typeChoice {
		return binary.BigEndian.AppendUint16(body, shareKey(l.Choices[int(v)]))
	}
	text := plain(v)
	places := decimals(v)
	digits, err := strconv.ParseUint(strings.Replace(text, ".", "", 1), 10, 64)
	if err != nil || places >= exactDecimals || digits >= maxDigits {
		return binary.BigEndian.AppendUint64(binary.AppendUvarint(body, exactDecimals), math.Float64bits(v))
	}
	return binary.AppendUvarint(body, digits<<decimalBits|uint64(places))
}

// readValue undoes appendValue; n is the bytes it took, or 0 if they are not a
// value of the lever.
func readValue(l *data.Lever, body []byte) (v float64, n int) {
	if l.Type == typeChoice {
		return readChoice(l, body)
	}
	word, n := binary.Uvarint(body)
	if n <= 0 {
		return 0, 0
	}
	places := word % (exactDecimals + 1)
	if places < exactDecimals {
		// Both are exact below 2^53 and 10^7, so the quotient is the float
		// nearest to the decimal: the same that reading its text would give.
		return float64(word>>decimalBits) / math.Pow10(int(places)), n
	}
	if len(body) < n+8 {
		return 0, 0
	}
	return math.Float64frombits(binary.BigEndian.Uint64(body[n:])), n + 8
}

func readChoice(l *data.Lever, body []byte) (float64, int) {
	if len(body) < keyBytes {
		return 0, 0
	}
	for k, c := range l.Choices {
		if shareKey(c) == binary.BigEndian.Uint16(body) {
			return float64(k), keyBytes
		}
	}
	return math.NaN(), keyBytes
}

// shareKey folds the FNV hash of a name to two bytes.
func shareKey(name string) uint16 {
	h := fnv.New32a()
	h.Write([]byte(name)) // a hash never fails to write
	sum := h.Sum32()
	return uint16(sum>>16) ^ uint16(sum)
}

func checksum(body []byte) uint16 { return uint16(crc32.ChecksumIEEE(body)) }
