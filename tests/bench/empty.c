/* bench_empty: a program that does nothing, linked to the libraries of civiq.
 */
int main(void)
{
	return 0;
}
