package parquetrows

import (
	"encoding/hex"
	"math/big"
	"strconv"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/deprecated"
	"github.com/parquet-go/parquet-go/format"
)

// An appender writes a value that is not null as text.
type appender func(out []byte, v parquet.Value) []byte

// appenderOf gives how a column's values become text; nil when they cannot.
// Source: Apache Parquet, LogicalTypes.md.
func appenderOf(c *parquet.Column) appender {
	if !c.Leaf() {
		return nil
	}
	if logical := c.Type().LogicalType(); logical != nil {
		switch t := logical.Value.(type) {
		case *format.DateType:
			return appendDay
		case *format.TimestampType:
			return timestamps(t)
		case *format.TimeType:
			return times(t)
		case *format.DecimalType:
			return decimals(c.Type().Kind(), int(t.Scale))
		case *format.IntType:
			return integers(c.Type().Kind(), t.IsSigned)
		case *format.UUIDType:
			return appendUUID
		case *format.StringType, *format.EnumType, *format.JsonType:
			return appendText
		case nil:
		default:
			return nil
		}
	}
	return physical(c.Type().Kind())
}

func physical(kind parquet.Kind) appender {
	switch kind {
	case parquet.Boolean:
		return func(out []byte, v parquet.Value) []byte { return strconv.AppendBool(out, v.Boolean()) }
	case parquet.Int32, parquet.Int64:
		return integers(kind, true)
	case parquet.Int96:
		return appendInt96
	case parquet.Float:
		return func(out []byte, v parquet.Value) []byte { return appendNumber(out, float64(v.Float()), 32) }
	case parquet.Double:
		return func(out []byte, v parquet.Value) []byte { return appendNumber(out, v.Double(), 64) }
	case parquet.ByteArray:
		return appendText
	}
	return nil
}

func appendText(out []byte, v parquet.Value) []byte { return append(out, v.ByteArray()...) }

// appendNumber writes a number of so many bits, and a whole one without a point or
// an exponent: systems that have no whole numbers with blanks among them write ages
// and codes as floats and doubles.
func appendNumber(out []byte, n float64, bits int) []byte {
	const exact = 1 << 53
	if n == float64(int64(n)) && -exact < n && n < exact {
		return strconv.AppendInt(out, int64(n), 10)
	}
	return strconv.AppendFloat(out, n, 'g', -1, bits)
}

func integers(kind parquet.Kind, signed bool) appender {
	switch {
	case kind == parquet.Int32 && signed:
		return func(out []byte, v parquet.Value) []byte { return strconv.AppendInt(out, int64(v.Int32()), 10) }
	case kind == parquet.Int32:
		return func(out []byte, v parquet.Value) []byte { return strconv.AppendUint(out, uint64(v.Uint32()), 10) }
	case signed:
		return func(out []byte, v parquet.Value) []byte { return strconv.AppendInt(out, v.Int64(), 10) }
	}
	return func(out []byte, v parquet.Value) []byte { return strconv.AppendUint(out, v.Uint64(), 10) }
}

const daySeconds = 24 * 60 * 60

func appendDay(out []byte, v parquet.Value) []byte {
	return time.Unix(int64(v.Int32())*daySeconds, 0).UTC().AppendFormat(out, "2006-01-02")
}

// moment is a day and a time of day, with as much of a second as there is.
const moment = "2006-01-02T15:04:05.999999999"

func timestamps(t *format.TimestampType) appender {
	layout := moment
	if t.IsAdjustedToUTC {
		layout += "Z"
	}
	if t.Unit.Value == nil {
		return nil
	}
	unit := int64(t.Unit.Value.Duration())
	return func(out []byte, v parquet.Value) []byte {
		per := int64(time.Second) / unit
		n := v.Int64()
		return time.Unix(floor(n, per), (n-floor(n, per)*per)*unit).UTC().AppendFormat(out, layout)
	}
}

func floor(n, by int64) int64 {
	q := n / by
	if n%by < 0 {
		q--
	}
	return q
}

func times(t *format.TimeType) appender {
	if t.Unit.Value == nil {
		return nil
	}
	unit := int64(t.Unit.Value.Duration())
	return func(out []byte, v parquet.Value) []byte {
		n := v.Int64()
		if v.Kind() == parquet.Int32 {
			n = int64(v.Int32())
		}
		return time.Unix(0, n*unit).UTC().AppendFormat(out, "15:04:05.999999999")
	}
}

// julianEpoch is the Julian day of 1 January 1970.
const julianEpoch = 2440588

// appendInt96 writes the time stamps of older programs: nanoseconds of the day
// and the Julian day.
func appendInt96(out []byte, v parquet.Value) []byte {
	var i deprecated.Int96 = v.Int96()
	nanos := int64(i[1])<<32 | int64(i[0])
	return time.Unix((int64(i[2])-julianEpoch)*daySeconds, nanos).UTC().AppendFormat(out, moment)
}

func decimals(kind parquet.Kind, scale int) appender {
	if scale < 0 || scale > 100 {
		return nil
	}
	return func(out []byte, v parquet.Value) []byte {
		n := new(big.Int)
		switch kind {
		case parquet.Int32:
			n.SetInt64(int64(v.Int32()))
		case parquet.Int64:
			n.SetInt64(v.Int64())
		default:
			b := v.ByteArray()
			if n.SetBytes(b); len(b) > 0 && b[0]&0x80 != 0 {
				n.Sub(n, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
			}
		}
		return append(out, new(big.Rat).SetFrac(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(scale)), nil)).FloatString(scale)...)
	}
}

func appendUUID(out []byte, v parquet.Value) []byte {
	b := v.ByteArray()
	if len(b) != 16 {
		return hex.AppendEncode(out, b)
	}
	for i, part := range [][]byte{b[:4], b[4:6], b[6:8], b[8:10], b[10:]} {
		if i > 0 {
			out = append(out, '-')
		}
		out = hex.AppendEncode(out, part)
	}
	return out
}
