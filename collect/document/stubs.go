package document

import "cyberflag/internal/ziplimit"

func (r *reading) readPDF(d *Document, data []byte) error {
	return refuse(NoReader, "", "PDF is not read yet")
}
func (r *reading) readMail(d *Document, data []byte) error {
	return refuse(NoReader, "", "mail is not read yet")
}
func (r *reading) readHTML(d *Document, data []byte) error {
	return refuse(NoReader, "", "HTML is not read yet")
}
func (r *reading) sniffOLE(data []byte) (found, error) {
	return found{}, refuse(NoReader, "", "XLS is not read yet")
}
func embeddedHTML(value string) (string, bool) { return "", false }
func (r *reading) readDOCX(d *Document, z *ziplimit.Reader) error {
	return refuse(NoReader, "", "DOCX is not read yet")
}
func (r *reading) readZip(d *Document, z *ziplimit.Reader) error {
	return refuse(NoReader, "", "ZIP is not read yet")
}
