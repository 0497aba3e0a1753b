package pdftext

import (
	"slices"

	"github.com/klippa-app/go-pdfium"
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// wordsBeside are the kinds of annotation whose words a reader sees on the page, and
// which are no part of what the page draws: the fields of a form, words put on it,
// and stamps.
var wordsBeside = []enums.FPDF_ANNOTATION_SUBTYPE{
	enums.FPDF_ANNOT_SUBTYPE_WIDGET, enums.FPDF_ANNOT_SUBTYPE_FREETEXT, enums.FPDF_ANNOT_SUBTYPE_STAMP,
}

// flatten draws such annotations of a page on it, so that their words are read with
// the others. Those that the file hides are not drawn. It must come before anything
// else that opens the page.
func flatten(instance pdfium.Pdfium, d references.FPDF_DOCUMENT, i int) {
	loaded, err := instance.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: d, Index: i})
	if err != nil {
		return // whoever reads the page meets the same error
	}
	page := requests.Page{ByReference: &loaded.Page}
	if hasWordsBeside(instance, page) {
		// A page that cannot be flattened is read as it is: its own words are sound.
		_, _ = instance.FPDFPage_Flatten(&requests.FPDFPage_Flatten{Page: page, Usage: requests.FPDFPage_FlattenUsageNormalDisplay})
	}
	_, _ = instance.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
}

func hasWordsBeside(instance pdfium.Pdfium, page requests.Page) bool {
	count, err := instance.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: page})
	if err != nil {
		return false
	}
	for i := range min(count.Count, maxParts) {
		a, err := instance.FPDFPage_GetAnnot(&requests.FPDFPage_GetAnnot{Page: page, Index: i})
		if err != nil {
			continue
		}
		kind, err := instance.FPDFAnnot_GetSubtype(&requests.FPDFAnnot_GetSubtype{Annotation: a.Annotation})
		_, _ = instance.FPDFPage_CloseAnnot(&requests.FPDFPage_CloseAnnot{Annotation: a.Annotation})
		if err == nil && slices.Contains(wordsBeside, kind.Subtype) {
			return true
		}
	}
	return false
}
