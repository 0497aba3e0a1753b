package answer

import "strings"

// namedAsked gives the words of a marked question that only names what it asks for, "Q2 number with the flag", and apart
// from them what its requester tells behind them: "- I think it was 120".
func namedAsked(text string) (asks, told []string) {
	all := sayingsOf(text)
	if len(all) != 1 || !all[0].marked {
		return nil, nil
	}
	if at := asIBelieve.FindStringIndex(text); at != nil {
		told, text = []string{text[at[0]:]}, strings.TrimRight(text[:at[0]], " ,;(–—-")
		all = sayingsOf(text)
	}
	if len(all) != 1 || !namesAsked(all[0].words) && !all[0].names() {
		return nil, nil
	}
	return []string{text}, told
}
