/** The alerts, as they come. */
@NullMarked
package nl.tijdig.demo.alerts;

import org.jspecify.annotations.NullMarked;
