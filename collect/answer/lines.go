package answer

// gluedTable makes a table of lines whose digits run together.
func (r *reader) gluedTable(ls []line) (*table, int) { return nil, 0 }

// spacedTable makes a table of lines whose cells are parted by single blanks.
func (r *reader) spacedTable(ls []line) (*table, int) { return nil, 0 }

// stackedTable makes a table of lines that hold one cell each.
func (r *reader) stackedTable(ls []line) (*table, int) { return nil, 0 }
