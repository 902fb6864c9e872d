/** Who acts: offices, members of bodies, and the person on whose behalf the present step runs. */
package jp.kprogram.people;
