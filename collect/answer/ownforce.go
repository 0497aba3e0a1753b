package answer

import (
	"cyberflag/figure"
	"cyberflag/internal/lazyre"
	"cyberflag/prose"
)

// One office may answer for several forces: its letter names the others too, and its foot the house in which it sits.

var (
	// sentenceHead is all that may stand before the force that speaks in a sentence: "I can confirm that".
	sentenceHead = lazyre.New(`(?i)^\W*(?:(?:i|we) (?:can|am able to|are able to|write to|am writing to|are writing to) \w+(?: you)?(?: that)?\s+)?(?:the )?$`)
	// holdsIt says behind its name that a force answers this request: "can confirm that", "holds the information". What it
	// has or does besides ("holds the records of its area", "provides Action Fraud", "uses another flag") is no answer.
	holdsIt = lazyre.New(`(?i)^(?:\s+(?:police|constabulary|service|force))*,?\s+(?:(?:can|do|does|is|has|have)\s+(?:(?:only|also|not|now|therefore|able to)\s+)*)?(?:neither\s+)?(?:` +
		`confirms?(?:\s*[,:]|\s+(?:that|nor|or|whether|the following|it|to you|you|under)\b)` +
		`|(?:holds?|held|located)\s+(?:(?:the|any|no|some|all|this|that|such|relevant|requested)\s+)*(?:information|data|figures|it)(?:\W*$|\s*[.,;:(]|\s+(?:that|which|you|we|requested|sought|asked|relevant|within|below|in|but|and|as|relating|about)\b)` +
		`|provides?(?:d)?\s+(?:you|(?:the |this |a |an |its )?(?:following|requested|information|data|figures|response|reply|answers?)|below)\b` +
		`|(?:responds?|answers?|repl(?:y|ies))(?:\W*$|\s*:|\s+(?:as follows|below|here|(?:to )?(?:your|this|the) (?:request|questions?|enquiry))\b)` +
		`|(?:conducted|carried out|completed)\s+(?:\w+\s+){0,3}search(?:es)?\b|searched\b|considered\s+(?:your|this|the)\b|decided\s+(?:to|that|not)\b)`)
	// elsewhere says of a force that it answers by itself, or that another does in its place.
	elsewhere = lazyre.New(`(?i)\b(?:(?:its|their) own|separate(?:ly)?|transferred|forwarded|passed (?:on )?to|referred to)\b`)
	// answersFor ends just before the force whose answer it says that this is.
	answersFor = lazyre.New(`(?i)\b(?:(?:response|reply|answer|disclosure|letter|figures|numbers|data) (?:below |here |in this \w+ )?(?:is|are) (?:those |that |only |given )?(?:of|from|by|for|on behalf of)|(?:repl(?:y|ies|ying)|answer(?:s|ing)?|respond(?:s|ing)?|writ(?:e|es|ing)) (?:to you )?(?:here |only )?(?:on behalf of|for)|(?:your|this) (?:\w+ )?request (?:of [\w ]{4,20} )?to) (?:the )?$`)
	// jointNames is all that stands between two forces that do so together.
	jointNames = lazyre.New(`(?i)^(?:\s+(?:police|constabulary))?\s*(?:,|&|and(?: (?:of|for))?(?: the)?)\s+$`)
	// handedOver ends just before another force that has or had some of the crimes: "dealt with by Surrey Police".
	handedOver = lazyre.New(`(?i)\b(?:dealt with|transferred|passed|referred|forwarded|handed|sent|taken over|policed|handled)\b(?: (?:on|over|across|back|out|in|to|by|from|the|neighbouring|colleagues))+ $`)
	// houseWords are those of a place to write to, which is the letterhead at the foot of an answer.
	houseWords = lazyre.New(`(?i:\b(?:headquarters|HQ|PO box)\b)|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b`)
)

// forceSpeaking gives the only force of which a sentence says that it answers.
func forceSpeaking(lines []string) string {
	var named []string
	for _, line := range lines {
		for _, s := range sentencesOf(line) {
			all := forceAreas(s)
			if len(all) == 0 || elsewhere.MatchString(s) {
				continue
			}
			for i, a := range all {
				if !answersFor.MatchString(s[:a.Start]) && !(sentenceHead.MatchString(s[:a.Start]) && holdsIt.MatchString(s[a.End:])) {
					continue
				}
				named = append(named, a.Area.Name)
				if i+1 < len(all) && jointNames.MatchString(s[a.End:all[i+1].Start]) {
					named = append(named, all[i+1].Area.Name)
				}
			}
		}
	}
	f, _ := onlyName(named)
	return f
}

// namedAlone gives the force that a sentence names, each time that it does; none where it names two, of which it tells
// nothing, or the house of one.
func namedAlone(s string) []string {
	names := forcesKept(s)
	if _, several := onlyName(names); several || houseWords.MatchString(s) {
		return nil
	}
	return names
}

// forceNamed gives the only force that lines name, but for those that have or had some of the crimes.
func forceNamed(lines []string) string {
	var names []string
	for _, line := range lines {
		names = append(names, forcesKept(line)...)
	}
	f, _ := onlyName(names)
	return f
}

// forcesKept gives the forces that words name, but for those that have or had some of the crimes.
func forcesKept(words string) []string {
	s := titleCase(words)
	var names []string
	for _, a := range forceAreas(s) {
		if !handedOver.MatchString(s[:a.Start]) {
			names = append(names, a.Area.Name)
		}
	}
	return names
}

func forceAreas(s string) []prose.Area {
	var out []prose.Area
	for _, a := range prose.Scan(s).Areas {
		if a.Area.Kind == figure.Force || a.Area.Kind == figure.OtherForce {
			out = append(out, a)
		}
	}
	return out
}
