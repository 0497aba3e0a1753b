package document

func (r *reading) sniffOLE(data []byte) (found, error) {
	return found{}, refuse(NoReader, "", "XLS is not read yet")
}
