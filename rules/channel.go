package rules

import "slices"

// A Channel is the way of communication that a rule speaks of.
type Channel string

// The channels of the internet, as the output column has them, and those that
// are not of the internet.
const (
	NoChannel   Channel = ""
	Social      Channel = "social"
	Messaging   Channel = "messaging"
	Email       Channel = "email"
	Web         Channel = "web"
	Marketplace Channel = "marketplace"
	Dating      Channel = "dating"
	Gaming      Channel = "gaming"
	Videocall   Channel = "videocall"
	Bank        Channel = "bank"
	Device      Channel = "device"
	Account     Channel = "account"
	Darkweb     Channel = "darkweb"
	// Mixed is several of them in one offence; no rule has it.
	Mixed Channel = "mixed"
	// Internet is online in a way that is not said.
	Internet Channel = "internet"

	SMS      Channel = "sms"
	Call     Channel = "call"
	Fax      Channel = "fax"
	Letter   Channel = "letter"
	InPerson Channel = "in-person"
	// Unsaid is a message or contact of a kind that is not said.
	Unsaid Channel = "unsaid"
)

var onlineChannels = []Channel{
	Social, Messaging, Email, Web, Marketplace, Dating, Gaming, Videocall, Bank, Device, Account, Darkweb, Internet,
}

var offlineChannels = []Channel{SMS, Call, Fax, Letter, InPerson}

// Online reports whether c is a channel of the internet.
func (c Channel) Online() bool { return slices.Contains(onlineChannels, c) }

// Offline reports whether c is a channel that is surely not of the internet.
func (c Channel) Offline() bool { return slices.Contains(offlineChannels, c) }

// Told gives the channels that an offence may be told to have gone by: online
// in a way that is not said is none of them.
func Told() []Channel {
	return append(slices.DeleteFunc(slices.Clone(onlineChannels), func(c Channel) bool { return c == Internet }), Mixed)
}
