/** What people type as names, and what they meant. Depends on nothing. */
@NullMarked
package dev.etalon.core.naming;

import org.jspecify.annotations.NullMarked;
