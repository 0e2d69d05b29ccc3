/** Which terms there are: versioned rules, read from YAML and held against the published events. */
@NullMarked
package nl.tijdig.deadline.rule;

import org.jspecify.annotations.NullMarked;
