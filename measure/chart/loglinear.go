package chart

import "math"

// A logLinear is a fitted quasi-Poisson model: log of the mean is level, or
// level + slope x.
type logLinear struct {
	level, slope float64
	y, x, mu, w  []float64 // x is nil without a slope
	work         []float64 // weights of the last round
	// cov holds the covariance of level and slope at a dispersion of 1: of level
	// with itself, of both, of slope with itself.
	cov        [3]float64
	dispersion float64 // Pearson, as estimated
	phi        float64 // the same, 1 at least
	freedom    float64
}

// settled is the change of deviance at which R's glm takes a fit for settled. It
// is kept, with the weights of the last round, so that a threshold has the digits
// that health agencies get from R's surveillance.
const settled = 1e-8

// fitLogLinear fits by weighted least squares over and over (Fisher scoring)
// until the deviance stands. It fails where there is nothing to fit: no counts
// at all, or as many parameters as points.
func fitLogLinear(y, x, w []float64) (logLinear, bool) {
	m := logLinear{y: y, x: x, w: w, mu: make([]float64, len(y)), work: make([]float64, len(y))}
	m.freedom = float64(len(y) - 1)
	if x != nil {
		m.freedom--
	}
	sum := 0.0
	for i, v := range y {
		sum += v
		m.mu[i] = v + 0.1 // the start of R's quasi family
	}
	if sum == 0 || m.freedom <= 0 {
		return m, false
	}
	last := m.deviance()
	for range 100 {
		if !m.step() {
			return m, false
		}
		d := m.deviance()
		if math.Abs(d-last) < settled*(math.Abs(d)+0.1) {
			m.disperse()
			return m, true
		}
		last = d
	}
	return m, false
}

// step solves one round of weighted least squares. Sums are about the weighted
// mean of x, which keeps them exact for points far from nought.
func (m *logLinear) step() bool {
	var sw, sx, sz float64
	z, weight := make([]float64, len(m.y)), m.work
	for i := range m.y {
		z[i] = math.Log(m.mu[i]) + (m.y[i]-m.mu[i])/m.mu[i]
		weight[i] = m.w[i] * m.mu[i]
		sw, sz = sw+weight[i], sz+weight[i]*z[i]
		sx += weight[i] * m.at(i)
	}
	mx, mz := sx/sw, sz/sw
	m.slope, m.cov = 0, [3]float64{1 / sw, 0, 0}
	if m.x != nil {
		var sxx, sxz float64
		for i := range m.y {
			d := m.at(i) - mx
			sxx, sxz = sxx+weight[i]*d*d, sxz+weight[i]*d*(z[i]-mz)
		}
		if sxx == 0 {
			return false
		}
		m.slope = sxz / sxx
		m.cov = [3]float64{1/sw + mx*mx/sxx, -mx / sxx, 1 / sxx}
	}
	m.level = mz - m.slope*mx
	for i := range m.mu {
		m.mu[i] = math.Exp(m.level + m.slope*m.at(i))
	}
	return !math.IsNaN(m.level) && !math.IsInf(m.level, 0)
}

// at gives x of point i, 0 without a slope.
func (m *logLinear) at(i int) float64 {
	if m.x == nil {
		return 0
	}
	return m.x[i]
}

func (m *logLinear) deviance() float64 {
	d := 0.0
	for i, y := range m.y {
		if y > 0 {
			d += m.w[i] * y * math.Log(y/m.mu[i])
		}
		d -= m.w[i] * (y - m.mu[i])
	}
	return 2 * d
}

func (m *logLinear) disperse() {
	chi := 0.0
	for i, y := range m.y {
		off := (y - m.mu[i]) / m.mu[i]
		chi += m.work[i] * off * off
	}
	m.dispersion = chi / m.freedom
	m.phi = max(1, m.dispersion)
}

// variance gives the variance of the log of the mean at x, at a dispersion of 1.
func (m logLinear) variance(x float64) float64 {
	if m.x == nil {
		return m.cov[0]
	}
	return m.cov[0] + 2*x*m.cov[1] + x*x*m.cov[2]
}

// predict gives the mean at x and its standard error.
func (m logLinear) predict(x float64) (mu, se float64) {
	if m.x == nil {
		x = 0
	}
	mu = math.Exp(m.level + m.slope*x)
	return mu, mu * math.Sqrt(m.phi*m.variance(x))
}

// anscombe gives the standardised Anscombe residual of point i.
func (m logLinear) anscombe(i int) float64 {
	mu := m.mu[i]
	r := 1.5 * (math.Pow(m.y[i], twoThirds)*math.Pow(mu, sixthNegate) - math.Sqrt(mu))
	leverage := m.work[i] * m.variance(m.at(i))
	return r / math.Sqrt(m.phi*(1-leverage))
}
