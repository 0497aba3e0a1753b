package answer

import "cyberflag/internal/lazyre"

// hadAlready is what a requester has from before, or has no need of: its year is not asked for. "For 2013/14 I already
// have 301 and 22", "I have your figure for 2014/15 and do not need it again", "There is no need to send 2014/15".
var hadAlready = lazyre.New(`(?i)(?:\b(?:for|in|of) (?:the year )?[\w/–-]{4,12}(?: (?:to|and) [\w/–-]{4,12})?,? )?\b(?:(?:as|but|since|because|though) )?(?:` +
	`(?:I|we) (?:(?:already|now) (?:have|hold|know|possess|got|had)|have already|(?:have|hold|got|know)(?: got)?(?: (?:the|your|those|these|our))?(?: (?:numbers?|figures?|data|answers?|reply|response|totals?|counts?|ones?)\b| \d[\d,]* (?:for|in|from|of)\b))|` +
	`(?:I|we) (?:do not|don['’]t|no longer) (?:need|want|require)|(?:there is )?no need (?:for|to|of)|(?:[\w/–-]{4,12} )?(?:is|are) (?:not (?:needed|required|wanted)|already (?:held|known))|` +
	`(?:[\w/–-]{4,12} )?need not be)\b[^.;?]*?(?:[.;?]|$|,? (?:but|so) )`)
