package document

func (r *reading) readPDF(d *Document, data []byte) error {
	return refuse(NoReader, "", "PDF is not read yet")
}
func (r *reading) sniffOLE(data []byte) (found, error) {
	return found{}, refuse(NoReader, "", "XLS is not read yet")
}
