/** What a front end can ask for, one class a use case. */
@NullMarked
package dev.etalon.app.usecase;

import org.jspecify.annotations.NullMarked;
