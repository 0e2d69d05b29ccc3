/** How a running term is moved: suspended (opgeschort), resumed (hervat), extended (verlengd). */
@NullMarked
package nl.tijdig.deadline.course;

import org.jspecify.annotations.NullMarked;
