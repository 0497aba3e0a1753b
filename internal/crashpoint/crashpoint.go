// Package crashpoint marks the places where a test kills the program. In an
// ordinary build Here does nothing; built with the tag crashtest, the process
// kills itself with SIGKILL at the place that CYBERFLAG_CRASH_AT names, so no
// deferred call and no database clean-up runs. It never returns an error:
// nothing outside tests may depend on it.
package crashpoint
